// Who is measured: the floor, Maildoctor, and other tools, each on its part.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { password } from '../lab/accounts.ts';
import { projectDir } from '../lab/paths.ts';
import { rootFile } from '../lab/pki.ts';
import { invocation } from '../lab/world/client.ts';
import { rootOf } from '../lab/world/hosts.ts';

export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds as it says itself; without it the time of the whole process counts. */
  readonly own?: (stdout: string) => number;
  readonly succeeds: (stdout: string) => boolean;
}

const account = 'alice@example.test';

export function contestants({ imap, smtp }: { imap: string; smtp: string }): Contestant[] {
  const { args, env } = invocation({
    title: '',
    args: `check imaps://${account}@${imap} smtp://${account}@${smtp}:587`,
  });
  const program = [process.execPath, join(projectDir, 'dist/cli.js'), ...args, '--json', '--no-budget'];
  const tool = (...words: string[]): string[] => ['chroot', rootOf('client'), ...words];
  const isHealthy = (stdout: string) => reportOf(stdout).verdict === 'healthy';
  const plugin = (stdout: string) => / OK /.test(stdout);
  return [
    {
      name: 'floor: both conversations, nothing else',
      command: [process.execPath, join(import.meta.dirname, 'floor.ts'), imap, smtp],
      env: { ...env, BENCH_CA: rootFile, BENCH_USER: account },
      own: (stdout) => Number(stdout),
      succeeds: (stdout) => Number(stdout) > 0,
    },
    {
      name: 'maildoctor: from its first question to its answer',
      command: program,
      env,
      own: (stdout) => reportOf(stdout).timings.totalMs,
      succeeds: isHealthy,
    },
    { name: 'maildoctor: the whole process', command: program, env, succeeds: isHealthy },
    {
      name: 'swaks: SMTP up to the recipient',
      command: tool(
        ...['swaks', '--server', smtp, '--port', '587', '--tls', '--auth', 'PLAIN'],
        ...['--auth-user', account, '--auth-password', password, '--from', account, '--to', account],
        ...['--helo', 'client.test', '--quit-after', 'RCPT'],
      ),
      succeeds: (stdout) => /235 2\.7\.0/.test(stdout) && /250 2\.1\.5/.test(stdout),
    },
    {
      name: 'curl: SMTP up to the login',
      command: tool(
        ...['curl', '-sv', '--stderr', '-', '--cacert', '/pki/root.crt', '--ssl-reqd'],
        ...['--user', `${account}:${password}`, '-X', 'NOOP', `smtp://${smtp}:587/client.test`],
      ),
      succeeds: (stdout) => /235 2\.7\.0/.test(stdout),
    },
    {
      name: 'check_smtp: SMTP up to the login',
      command: tool(
        ...['/usr/lib/nagios/plugins/check_smtp', '-H', smtp, '-p', '587', '-S', '-A', 'LOGIN'],
        ...['-U', account, '-P', password],
      ),
      succeeds: plugin,
    },
    {
      name: 'curl: IMAP up to the opened inbox',
      command: tool(
        ...['curl', '-sv', '--stderr', '-', '--cacert', '/pki/root.crt'],
        ...['--user', `${account}:${password}`, '-X', 'EXAMINE INBOX', `imaps://${imap}/`],
      ),
      succeeds: (stdout) => /EXISTS/.test(stdout),
    },
    {
      name: 'check_imap: IMAP up to the greeting',
      command: tool('/usr/lib/nagios/plugins/check_imap', '-H', imap, '-p', '993', '-S'),
      succeeds: plugin,
    },
  ];
}

/** What is read of the report. */
function reportOf(stdout: string): { verdict: string; timings: { totalMs: number } } {
  return JSON.parse(stdout) as { verdict: string; timings: { totalMs: number } };
}

/** Milliseconds of one run on the client. */
export async function runOnce(one: Contestant): Promise<number> {
  const { stdout, stderr, ms } = await onClient(one.command, one.env ?? {});
  if (!one.succeeds(stdout))
    throw new Error(`${one.name} did not do its part:\n${stdout.slice(-3000)}\n${stderr.slice(-1000)}`);
  return one.own === undefined ? ms : one.own(stdout);
}

export async function runScript(file: string, args: readonly string[]): Promise<string> {
  const { env } = invocation({ title: '', args: '' });
  const said = await onClient([process.execPath, file, ...args], { ...env, BENCH_CA: rootFile });
  return said.stdout + said.stderr;
}

function onClient(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string; ms: number }> {
  const variables = Object.entries({ PATH: process.env.PATH ?? '', ...env }).map(([k, v]) => `${k}=${v}`);
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn('nsenter', ['--net=/run/netns/client', 'env', '-i', ...variables, ...command], {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('error', reject);
    child.on('close', () => resolve({ stdout, stderr, ms: performance.now() - started }));
  });
}
