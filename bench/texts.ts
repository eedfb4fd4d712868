/**
 * `node bench/texts.ts`: bounces beside Debian's Sisimai, log lines and memory beside pflogsumm, then a log
 * of 2 GB that is made while it is read. Peers are unpacked into a private root, never installed. `--small`
 * takes a tenth of everything; `--no-peers` runs ours alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'tsdown';
import { preparePeers } from '../lab/packages.ts';
import { logLines, writeMaildir } from './text-samples.ts';

const { values } = parseArgs({
  options: { small: { type: 'boolean' }, 'no-peers': { type: 'boolean' }, gigabytes: { type: 'string' } },
});
const scale = values.small === true ? 0.1 : 1;
const mails = Math.round(4000 * scale);
const lines = Math.round(600_000 * scale);
const streamed = Number(values.gigabytes ?? 2) * scale * 1e9;
const runs = 3;
const bytesPerLine = 128;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

async function measure(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  feed?: (child: ChildProcess) => Promise<void>,
): Promise<Run> {
  const started = performance.now();
  const running = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: [feed === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'],
  });
  let output = '';
  running.stdout?.on('data', (chunk: Buffer) => {
    if (output.length < 100_000) output += chunk.toString();
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(running.pid))), 20);
  const ended = once(running, 'close') as Promise<[number]>;
  await feed?.(running);
  const [code] = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak, output };
}

function peakOf(pid: number | undefined): number {
  const file = `/proc/${pid ?? 0}/status`;
  if (!existsSync(file)) return 0;
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const better = (a: Run | undefined, b: Run): Run => ({
  seconds: Math.min(a?.seconds ?? Number.POSITIVE_INFINITY, b.seconds),
  peakMegabytes: Math.max(a?.peakMegabytes ?? 0, b.peakMegabytes),
  output: b.output,
});

/** In turns, so that whatever else the machine does hits both. */
async function inTurns(
  ours: () => Promise<Run>,
  peer: (() => Promise<Run>) | undefined,
): Promise<[Run, Run | undefined]> {
  let first = await ours();
  let second = await peer?.();
  for (let i = 1; i < runs; i++) {
    first = better(first, await ours());
    if (peer !== undefined) second = better(second, await peer());
  }
  return [first, second];
}

const folder = mkdtempSync(join(tmpdir(), 'maildoctor-texts-'));
/** As it is published: one built file. */
const child = join(folder, 'built', 'child.js');
const ours = (...args: readonly string[]): Promise<Run> => measure(process.execPath, [child, ...args], {});

const show = (name: string, amount: number, unit: string, run: Run): void =>
  say(
    `  ${name.padEnd(28)} ${(amount / run.seconds).toFixed(0).padStart(9)} ${unit}/s  ${run.seconds.toFixed(2).padStart(7)} s  ${run.peakMegabytes.toFixed(0).padStart(5)} MB`,
  );

try {
  await build({
    config: false,
    entry: { child: new URL('text-child.ts', import.meta.url).pathname },
    format: 'esm',
    platform: 'node',
    target: 'node22',
    outDir: join(folder, 'built'),
    fixedExtension: false,
    noExternal: [/./],
    logLevel: 'error',
  });
  const root = values['no-peers'] === true ? undefined : preparePeers(say);
  const perl = root === undefined ? undefined : perlIn(root);
  say(`\n${mails} bounces, whole runs with start, best of ${runs}`);
  const maildir = join(folder, 'Maildir');
  mkdirSync(maildir);
  writeMaildir(maildir, mails);
  const program = 'use Sisimai; my $v = Sisimai->make($ARGV[0], delivered => 1); print scalar(@$v), "\\n";';
  const [bounces, sisimai] = await inTurns(
    () => ours('bounces', maildir),
    perl && (() => measure(perl.program, ['-e', program, join(maildir, 'new')], perl.env)),
  );
  show('maildoctor', mails, 'mails', bounces);
  if (sisimai !== undefined) {
    show(`Sisimai (${sisimai.output.trim()} rows)`, mails, 'mails', sisimai);
    say(`  ratio ${(sisimai.seconds / bounces.seconds).toFixed(1)} (goal 3)`);
  }
  say(`\n${lines} log lines, whole runs with start, best of ${runs}`);
  const file = join(folder, 'mail.log');
  await write(file, lines);
  const summary = root === undefined ? '' : join(root, 'usr/sbin/pflogsumm');
  const [log, pflogsumm] = await inTurns(
    () => ours('log', file),
    perl && (() => measure(perl.program, [summary, file], perl.env)),
  );
  show('maildoctor', lines, 'lines', log);
  if (pflogsumm !== undefined) {
    show('pflogsumm', lines, 'lines', pflogsumm);
    say(
      `  ratio ${(pflogsumm.seconds / log.seconds).toFixed(1)} (goal 3), memory ${((100 * log.peakMegabytes) / pflogsumm.peakMegabytes).toFixed(0)} %`,
    );
  }
  say(`\n${(streamed / 1e9).toFixed(1)} GB of log on standard input`);
  const stream = await measure(process.execPath, [child, 'log', '-'], {}, feed);
  show('maildoctor', streamed / bytesPerLine, 'lines', stream);
  say(`  ${stream.output.trim()}`);
  if (perl !== undefined) {
    const peer = await measure(perl.program, [summary], perl.env, feed);
    show('pflogsumm', streamed / bytesPerLine, 'lines', peer);
    say(
      `  ratio ${(peer.seconds / stream.seconds).toFixed(1)} (goal 3), memory ${((100 * stream.peakMegabytes) / peer.peakMegabytes).toFixed(0)} % (goal 25 %)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function write(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  let batch = '';
  for (const line of logLines(count)) {
    batch += `${line}\n`;
    if (batch.length < 1 << 20) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await once(out, 'close');
}

/**
 * New lines all the time, as a server writes them; the maker is slower than the reader, so seconds are an
 * upper limit.
 */
async function feed(running: ChildProcess): Promise<void> {
  const input = running.stdin;
  if (input === null) return;
  let text = '';
  let sent = 0;
  for (const line of logLines(Number.POSITIVE_INFINITY)) {
    text += `${line}\n`;
    if (text.length < 1 << 17) continue;
    sent += text.length;
    if (!input.write(text)) await once(input, 'drain');
    text = '';
    if (sent >= streamed) break;
  }
  input.end();
}

function perlIn(root: string): { readonly program: string; readonly env: Record<string, string> } {
  const machine = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const version = '5.36';
  const under = (...parts: readonly string[]): string => join(root, ...parts);
  return {
    program: under('usr/bin/perl'),
    env: {
      PERL5LIB: [
        under('etc/perl'),
        under('usr/share/perl5'),
        under('usr/lib', machine, 'perl5', version),
        under('usr/lib', machine, 'perl', version),
        under('usr/share/perl', version),
        under('usr/lib', machine, 'perl-base'),
      ].join(':'),
      LD_LIBRARY_PATH: under('usr/lib', machine),
    },
  };
}
