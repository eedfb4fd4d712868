/**
 * `node bench/startup.ts` after `npm run build`: `--help` against bare node, the memory of one examination,
 * and the processor time of one more login over TLS. Worlds on loopback stand for the servers.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTalk } from '../src/talk/parse.ts';
import { startWorld } from '../src/talk/world.ts';
import type { Answer } from '../test/support/examine-all.ts';

const cli = join(import.meta.dirname, '../dist/cli.js');
if (!existsSync(cli)) {
  console.error('bench: the built command line is measured: npm run build');
  process.exit(2);
}
const rounds = 15;
const report = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nUSED "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})',
)}`;

startup();
await memory();
await processorTime();

function startup(): void {
  const bare: number[] = [];
  const help: number[] = [];
  for (let i = 0; i < rounds; i++) {
    bare.push(timed(['-e', '0']));
    help.push(timed([cli, '--help']));
  }
  // The quickest of many: what others do on this machine only ever makes it slower.
  const [a, b] = [Math.min(...bare), Math.min(...help)];
  console.log(
    `--help ${b.toFixed(0)} ms, bare node ${a.toFixed(0)} ms: ${(b / a).toFixed(2)} times (goal 1.5)`,
  );
}

function timed(args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

/** The most memory of one whole examination, and its processor time. */
async function memory(): Promise<void> {
  for (const name of ['demo/4-healthy', 'auth/wrong-password', 'tls/expired']) {
    const { maxRss, cpuMs } = await examined(readFileSync(`cases/worlds/${name}.talk`, 'utf8'), name);
    console.log(
      `${name}: ${(maxRss / 1024).toFixed(0)} MB at most (goal 80), ${cpuMs.toFixed(0)} ms of processor time`,
    );
  }
}

/** What one more check costs a process that has made many: connect, TLS with all its checks, log in, look, report. */
async function processorTime(): Promise<void> {
  const text = `title: One server
args: check imaps://anna@example.org@mail.example.org
password: Summer-rain-7
healthy: yes

account anna@example.org

server mail.example.org:993 imap
`;
  const world = await startWorld(parseTalk(text, 'one.talk'));
  const child = fork(join(import.meta.dirname, '../test/support/examine-all.ts'));
  const once = (): Promise<Answer> =>
    new Promise((resolve) => {
      child.once('message', (answer: Answer) => resolve(answer));
      child.send({ args: world.args, env: world.env });
    });
  for (let i = 0; i < 60; i++) await once();
  const taken: number[] = [];
  let before = (await once()).cpuMs;
  for (let i = 0; i < 60; i++) {
    const { cpuMs } = await once();
    taken.push(cpuMs - before);
    before = cpuMs;
  }
  child.kill();
  await world.close();
  taken.sort((a, b) => a - b);
  console.log(`one more check with TLS and login: ${taken[30]?.toFixed(1)} ms of processor time (goal 3)`);
}

async function examined(text: string, file: string): Promise<{ maxRss: number; cpuMs: number }> {
  const world = await startWorld(parseTalk(text, file));
  try {
    const child = spawn(process.execPath, [report, cli, ...world.args, '--no-budget'], {
      env: { ...process.env, ...world.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    const [, maxRss = 'NaN', cpuUs = 'NaN'] = /USED (\d+) (\d+)/.exec(said) ?? [];
    return { maxRss: Number(maxRss), cpuMs: Number(cpuUs) / 1000 };
  } finally {
    await world.close();
  }
}
