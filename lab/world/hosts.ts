// Hosts: each a network namespace, and (but for the client) a root of its own laid over the unpacked
// packages.
//
// All of this lives in the world's private mount namespace and dies with it: see world/main.ts.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchRoot, serversRoot } from '../paths.ts';
import { run, shell } from '../sh.ts';
import { type NetName, netNames } from './addresses.ts';

export const stage = '/run/lab';

export const rootOf = (host: NetName): string => `${stage}/root/${host}`;

/** Gives the world its private /run and every host its namespace and root. */
export function makeHosts(): void {
  run('mount', ['-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', '/run']);
  mkdirSync('/run/netns', { recursive: true });
  writeFileSync('/proc/sys/kernel/hostname', 'client');
  for (const name of netNames) {
    writeFileSync(`/run/netns/${name}`, '');
    run('unshare', [`--net=/run/netns/${name}`, 'true']);
    // The client's is for tools to compare with, where they were fetched (--tools).
    const lower = name === 'client' && existsSync(benchRoot) ? `${benchRoot}:${serversRoot}` : serversRoot;
    makeRoot(name, lower);
  }
  shell('mkdir -p "$R/run/netns" && mount --rbind /run/netns "$R/run/netns"', {
    env: { R: rootOf('router') },
  });
}

/** Lays a root over unpacked packages, with what every program expects of one. */
export function makeRoot(name: string, lower: string): void {
  const [upper, work, root] = ['upper', 'work', 'root'].map((part) => `${stage}/${part}/${name}`);
  shell(
    `mkdir -p "$U" "$W" "$M" && mount -t overlay -o "lowerdir=$L,upperdir=$U,workdir=$W" overlay "$M"
     cd "$M" && mkdir -p proc dev tmp run root var/log var/tmp && chmod 1777 tmp var/tmp && mount -t proc proc proc
     mount -t tmpfs -o mode=755 tmpfs dev && mkdir dev/net dev/shm && ln -s /proc/self/fd dev/fd
     for node in null zero full random urandom tty net/tun; do
       [ -e "/dev/$node" ] || continue
       : >"dev/$node" && mount --bind "/dev/$node" "dev/$node"
     done`,
    { env: { U: String(upper), W: String(work), M: String(root), L: lower } },
  );
  const put = (path: string, text: string): void => writeFile(join(String(root), path), text);
  put('/etc/resolv.conf', 'nameserver 192.0.2.53\n');
  put('/etc/hosts', '127.0.0.1 localhost\n::1 localhost\n');
  put('/etc/nsswitch.conf', 'passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n');
}

/** Writes a file of a host. */
export const write = (host: NetName, path: string, text: string, mode = 0o644): void =>
  writeFile(join(rootOf(host), path), text, mode);

export function writeFile(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}

/** What `nsenter` needs to run something on a host. */
export const enter = (host: NetName): string[] => [`--net=/run/netns/${host}`, 'chroot', rootOf(host)];

/** Runs a program of a host to its end. */
export function on(host: NetName, args: readonly string[], input = ''): string {
  return run('nsenter', [...enter(host), ...args], { input });
}

/** Starts a server of a host; what it prints goes to a file of the world. */
export function start(host: NetName, args: readonly string[]): ChildProcess {
  const log = openSync(`${stage}/${host}.console`, 'a');
  return spawn('nsenter', [...enter(host), ...args], { stdio: ['ignore', log, log], detached: true });
}

/**
 * The same in a process namespace of its own, for servers whose children leave the process group: it ends
 * with them.
 */
export function startContained(host: NetName, args: readonly string[]): ChildProcess {
  const log = openSync(`${stage}/${host}.console`, 'a');
  const command = [`--net=/run/netns/${host}`, 'unshare', '--pid', '--fork', '--kill-child=SIGKILL'];
  // A shell as the first process: it gathers orphans.
  const first = ['sh', '-c', '"$@"; exit $?', 'first'];
  return spawn('nsenter', [...command, 'chroot', rootOf(host), ...first, ...args], {
    stdio: ['ignore', log, log],
    detached: true,
  });
}

/** Starts a program of the machine (Node) on a host's network. */
export function startNode(host: NetName, args: readonly string[]): ChildProcess {
  const log = openSync(`${stage}/${host}.console`, 'a');
  const command = [`--net=/run/netns/${host}`, process.execPath, ...args];
  return spawn('nsenter', command, { stdio: ['ignore', log, log], detached: true });
}

/** Ends a server with all its children and waits until it is gone. */
export async function stop(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const group = -child.pid;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(group, how);
  const timer = setTimeout(() => signal(group, 'SIGKILL'), 1000);
  await gone;
  clearTimeout(timer);
  signal(group, 'SIGKILL');
  // The first process of its namespace goes last, when all others are gone.
  for (let tries = 0; tries < 400 && isAlive(group); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch {
    // Gone already.
  }
}

function isAlive(group: number): boolean {
  try {
    process.kill(group, 0);
    return true;
  } catch {
    return false;
  }
}
