// The mail servers as a scenario wants them: written, and started anew only where something changed.
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { accounts } from '../accounts.ts';
import { labDir } from '../paths.ts';
import { peerNames, peers } from '../peers/all.ts';
import { type PeerName, serversOf } from '../peers/peer.ts';
import { base } from '../peers/texts.ts';
import type { Scenario } from '../scenario.ts';
import { on, rootOf, start, startContained, stop, write } from './hosts.ts';

interface Server {
  files: string;
  process?: ChildProcess;
}

const running = new Map<PeerName, Server>();

/** Users, folders and what all servers need: once. */
export async function prepareMail(): Promise<void> {
  for (const file of ['passwd', 'group']) write('mail', `/etc/${file}`, base(file));
  // Servers that give up root before they read their keys find them here.
  on('mail', [
    'sh',
    '-ec',
    'mkdir -p /srv/mail /keys; chown 104:104 /srv/mail; cp /pki/*.key /pki/*.chain /keys; chmod 644 /keys/*',
  ]);
  for (const name of peerNames) on('mail', ['sh', '-ec', peers[name].prepare]);
  for (const program of ['syslog.py', 'milter.py'])
    copyFileSync(join(labDir, 'servers', program), join(rootOf('mail'), 'root', program));
  start('mail', ['python3', '/root/syslog.py', '/var/log/syslog']);
  await until(
    () => existsSync(join(rootOf('mail'), 'dev/log')),
    () => 'no syslog',
  );
}

/** Which servers run in a scenario. Postfix asks Dovecot about logins, whoever has the mailboxes. */
export function wanted(scenario: Scenario): Set<PeerName> {
  const [outgoing, incoming] = serversOf(scenario);
  const names = new Set<PeerName>([
    incoming,
    outgoing,
    ...(outgoing === 'postfix' ? ['dovecot' as const] : []),
  ]);
  for (const name of scenario.stopped ?? []) names.delete(name);
  return names;
}

/** Makes the servers run as the scenario says. */
export async function setMail(scenario: Scenario): Promise<void> {
  const names = wanted(scenario);
  const ended: PeerName[] = [];
  for (const name of peerNames) if (!names.has(name) && (await end(name))) ended.push(name);
  for (const name of ended) await isSilent(name);
  for (const name of peerNames) if (names.has(name)) await become(name, peers[name].files(scenario));
}

/** Whether there was one to end. */
async function end(name: PeerName): Promise<boolean> {
  const server = running.get(name);
  running.delete(name);
  if (server?.process === undefined) return false;
  await stop(server.process, 'SIGKILL');
  return true;
}

/** Its last process may hold the port a moment longer. */
async function isSilent(name: PeerName): Promise<void> {
  await until(
    () => !listens(peers[name].port),
    () => `${name} does not end`,
  );
}

/** Starts the server anew if its files have changed. */
async function become(name: PeerName, files: Record<string, string>): Promise<void> {
  const peer = peers[name];
  const text = JSON.stringify(files);
  if (running.get(name)?.files === text) return;
  if (await end(name)) await isSilent(name);
  for (const [path, content] of Object.entries(files)) write('mail', path, content);
  if (peer.before !== undefined) on('mail', ['sh', '-ec', peer.before]);
  const from = logSize(peer.log);
  running.set(name, { files: text, process: startContained('mail', peer.command) });
  const { ready } = peer;
  await until(
    () => (ready === undefined ? listens(peer.port) : readLog(peer.log, from).includes(ready)),
    () => `${name} did not start: ${readLog(peer.log, from).slice(-1500)}`,
  );
}

function listens(port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const table = on('mail', ['cat', '/proc/net/tcp', '/proc/net/tcp6']);
  return new RegExp(`:${hex} [0-9A-F]+:0000 0A`).test(table);
}

/** Empties all mailboxes and puts two messages into alice's. */
export function resetMailboxes(): void {
  const message =
    'From: Bob <bob@example.test>\\nTo: alice@example.test\\nSubject: Hello\\nDate: Mon, 5 Jan 2026 10:00:00 +0000\\n\\nHi.\\n';
  on('mail', [
    'sh',
    '-ec',
    `
    rm -rf /srv/mail
    for box in ${accounts.map(({ address }) => address).join(' ')}; do
      mkdir -p /srv/mail/$box/cur /srv/mail/$box/new /srv/mail/$box/tmp
    done
    for n in 1 2; do printf '${message}' >/srv/mail/alice@example.test/cur/$n.lab:2,S; done
    chown -R 104:104 /srv/mail`,
  ]);
}

/** The logs of the servers of a scenario, by the names of the servers. */
export function logsOf(scenario: Scenario): {
  size(): Map<string, number>;
  read(from: ReadonlyMap<string, number>): Partial<Record<PeerName, string>>;
} {
  const names = [...wanted({ ...scenario, stopped: [] })];
  return {
    size: () => new Map(names.map((name) => [name, logSize(peers[name].log)])),
    read: (from) =>
      Object.fromEntries(names.map((name) => [name, readLog(peers[name].log, from.get(name) ?? 0)])),
  };
}

function logSize(path: string): number {
  const file = rootOf('mail') + path;
  return existsSync(file) ? statSync(file).size : 0;
}

function readLog(path: string, from: number): string {
  const file = rootOf('mail') + path;
  return existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '';
}

export async function until(test: () => boolean, why: () => string, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!test()) {
    if (Date.now() > end) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
