// A fault, the exported repair, and real mail programs that use it: does mail flow?
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { password } from '../accounts.ts';
import { clientsRoot, labDir, projectDir, thunderbirdRoot } from '../paths.ts';
import { rootFile } from '../pki.ts';
import { invocation } from '../world/client.ts';
import { runOnClient } from '../world/examine.ts';
import { makeRoot, on, stage, stop, writeFile } from '../world/hosts.ts';
import { logsOf } from '../world/mail.ts';
import type { HandOver } from '../world/main.ts';
import { clear, setWorld } from '../world/reset.ts';
import { type FaultyAccount, faultyAccounts } from './faults.ts';
import type { Kit, Program, Said } from './program.ts';
import { programs } from './programs.ts';

export interface Used {
  readonly format: string;
  /** What `maildoctor check … --export` found and how it ended. */
  readonly exit: number | null;
  readonly found: readonly string[];
  readonly stderr: string;
  /** Whether its message came into the mailbox. */
  readonly sent?: boolean;
  /** Subjects of all mails that it read. */
  readonly subjects?: readonly string[];
  /** Whether the server for reading saw it log in. */
  readonly loggedIn?: boolean;
  /** Servers that it read from the file, see program.ts. */
  readonly servers?: readonly string[];
  readonly said: string;
}
export interface Flow {
  readonly programs: readonly Used[];
}

const lowers = { clients: clientsRoot, thunderbird: thunderbirdRoot } as const;
const rootOf = ({ computer }: Program): string => `${stage}/root/computer-${computer ?? 'clients'}`;
const secretFile = '/root/secret';

export async function handOver({ fault, programs: wanted }: HandOver): Promise<Flow> {
  const account = faultyAccounts[fault];
  if (account === undefined) throw new Error(`no account is faulty like ${fault}`);
  const chosen = programs.filter(({ format }) => wanted.includes(format));
  for (const program of chosen) {
    const computer: keyof typeof lowers = program.computer ?? 'clients';
    if (!existsSync(rootOf(program))) makeRoot(`computer-${computer}`, lowers[computer]);
  }
  await setWorld(account);
  const used = new Map<string, Used>();
  for (const program of chosen) used.set(program.format, await exportFor(program, account));
  // First all send, so that every program that reads can find every message.
  const add = (program: Program, more: Partial<Used>): void => {
    const before = used.get(program.format);
    if (before !== undefined)
      used.set(program.format, { ...before, ...more, said: before.said + (more.said ?? '') });
  };
  for (const program of chosen) add(program, await send(program, account));
  const subjects = chosen.filter(({ send }) => send !== undefined).map(subjectFor);
  for (const program of chosen) add(program, await read(program, account, subjects));
  for (const program of chosen)
    if (program.understand !== undefined)
      add(program, { servers: await program.understand(kitFor(program, account)) });
  for (const child of started.splice(0)) await stop(child, 'SIGKILL');
  await clear();
  return { programs: [...used.values()] };
}

const folderOf = (program: Program): string => `${rootOf(program)}/root/exported/${program.format}/`;

async function exportFor(program: Program, account: FaultyAccount): Promise<Used> {
  const { args, env } = invocation(account);
  const main = `${projectDir}/src/cli/main.ts`;
  const exporting = ['--export', program.format, '--out', folderOf(program), '--json'];
  const { exit, stdout, stderr } = await runOnClient([main, ...args, ...exporting], env);
  return { format: program.format, exit, found: faultsIn(stdout), stderr, said: '' };
}

function faultsIn(text: string): string[] {
  try {
    const report: { diagnoses?: { fault: string }[] } = JSON.parse(text);
    return (report.diagnoses ?? []).map((diagnosis) => diagnosis.fault);
  } catch {
    return [];
  }
}

const subjectFor = ({ format }: Program): string => `sent with ${format}`;

async function send(program: Program, account: FaultyAccount): Promise<Partial<Used>> {
  if (program.send === undefined) return {};
  const subject = subjectFor(program);
  const { address } = account;
  const text = `From: ${address}\nTo: ${address}\nSubject: ${subject}\n\nHello.\n`;
  const { code, said } = await program.send(kitFor(program, account), { subject, text });
  const isThere = (): boolean =>
    on('mail', [
      'sh',
      '-c',
      `grep -rl "Subject: ${subject}" /srv/mail/${address}/new /srv/mail/${address}/cur || true`,
    ]) !== '';
  for (let tries = 0; tries < 50 && code === 0 && !isThere(); tries++) await pause(100);
  return { sent: isThere(), said: `send: ${code} ${said}\n` };
}

async function read(
  program: Program,
  account: FaultyAccount,
  expected: readonly string[],
): Promise<Partial<Used>> {
  if (program.read === undefined) return {};
  const servers = logsOf(account);
  const from = servers.size();
  const { code, said, mails } = await program.read(kitFor(program, account), expected);
  await pause(150);
  const loggedIn = /imap-login: Info: Login: user=</.test(servers.read(from).dovecot ?? '');
  const subjects = [...(mails ?? '').matchAll(/^Subject: (.*?)\r?$/gm)].map((found) => String(found[1]));
  return { loggedIn, said: `read: ${code} ${said}\n`, ...(mails === undefined ? {} : { subjects }) };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A home of its own for every program, on a computer that trusts the lab's authority. */
function kitFor(program: Program, { address }: FaultyAccount): Kit {
  const root = rootOf(program);
  const put = (path: string, text: string): void => writeFile(join(root, path), text, 0o600);
  const get = (path: string): string =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  writeFile(join(root, 'etc/hosts'), '127.0.0.1 localhost client\n');
  writeFile(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  writeFile(join(root, 'etc/ssl/certs/ca-certificates.crt'), readFileSync(rootFile, 'utf8'));
  put(secretFile, `${password}\n`);
  for (const path of ['root/read', 'root/fetched', 'root/Mail', 'root/.mbsync'])
    rmSync(join(root, path), { recursive: true, force: true });
  return {
    address,
    secretFile,
    put,
    get,
    exported: (name) => readFileSync(join(folderOf(program), name), 'utf8'),
    run: (command, how = {}) => runThere(root, command, how),
    start: (command) => {
      const log = openSync(`${stage}/${program.format}.console`, 'a');
      const [first = '', ...others] = enter(root, command);
      started.push(spawn(first, others, { env: surroundings, stdio: ['ignore', log, log], detached: true }));
    },
    drive: (script, args) =>
      finished(['nsenter', '--net=/run/netns/client', process.execPath, `${labDir}/exports/marionette.ts`], {
        input: JSON.stringify({ script, args }),
        seconds: 90,
      }),
  };
}

const surroundings = {
  HOME: '/root',
  PATH: '/usr/sbin:/usr/bin',
  LANG: 'C.UTF-8',
  TERM: 'xterm',
  SSL_CERT_FILE: '/etc/ssl/certs/ca-certificates.crt',
};

const started: ChildProcess[] = [];

const enter = (root: string, command: readonly string[]): string[] => [
  ...['nsenter', '--net=/run/netns/client', 'chroot', root],
  ...command,
];

type How = NonNullable<Parameters<Kit['run']>[1]>;

function runThere(root: string, command: readonly string[], how: How): Promise<Said> {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const whole = enter(root, command);
  return finished(how.screen ? ['script', '-qefc', whole.map(quote).join(' '), '/dev/null'] : whole, how);
}

function finished(command: readonly string[], { input = '', screen, seconds = 30 }: How): Promise<Said> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: surroundings, timeout: seconds * 1000, killSignal: 'SIGKILL' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-20_000)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
    // A program may end before it has read everything.
    child.stdin.on('error', () => {});
    if (screen === undefined) child.stdin.end(input);
  });
}
