// Debian's fail2ban, with its own filters, reads what the servers logged about us.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serversRoot } from './paths.ts';
import type { PeerName } from './peers/peer.ts';
import { run } from './sh.ts';
import { client } from './world/addresses.ts';

export type Logs = Readonly<Partial<Record<PeerName, string>>>;

/**
 * The modes that Debian's jail.conf gives its jails, and then the most suspicious ones, in which every visit
 * without a login counts. There is no filter for OpenSMTPD.
 */
const jails = [
  { server: 'dovecot', filter: 'dovecot.conf' },
  { server: 'postfix', filter: 'postfix.conf[mode=more]' },
  { server: 'postfix', filter: 'postfix.conf[mode=auth]' },
  { server: 'exim', filter: 'exim.conf' },
  { server: 'courier', filter: 'courier-auth.conf' },
  { server: 'cyrus', filter: 'cyrus-imap.conf' },
  { server: 'dovecot', filter: 'dovecot.conf[mode=aggressive]', eager: true },
  { server: 'postfix', filter: 'postfix.conf[mode=aggressive]', eager: true },
  { server: 'exim', filter: 'exim.conf[mode=aggressive]', eager: true },
] as const satisfies readonly { server: PeerName; filter: string; eager?: true }[];

/**
 * Lines that fail2ban counts against each examination: in the jail, and for the address, where they are most.
 */
export function bannable(logs: ReadonlyMap<string, Logs>): {
  usual: Map<string, number>;
  eager: Map<string, number>;
} {
  const usual = new Map<string, number>();
  const eager = new Map<string, number>();
  for (const jail of jails) {
    const most = 'eager' in jail ? eager : usual;
    const owners = new Map<string, string>();
    for (const [id, text] of logs)
      for (const line of (text[jail.server] ?? '').split('\n')) owners.set(line.trim(), id);
    const counts = new Map<string, number>();
    for (const line of matched(jail.filter, [...owners.keys()].join('\n'))) {
      const id = owners.get(line.trim()) ?? '';
      const key = `${id} ${line.includes(client.v6) ? 'v6' : 'v4'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      most.set(id, Math.max(most.get(id) ?? 0, counts.get(key) ?? 0));
    }
  }
  return { usual, eager };
}

function matched(filter: string, text: string): string[] {
  const dir = `ban-${process.pid}`;
  const outside = join(serversRoot, dir);
  mkdirSync(outside, { recursive: true });
  try {
    writeFileSync(join(outside, 'log'), `${text}\n`);
    const args = [
      '--print-all-matched',
      '--raw',
      '--maxlines',
      '1',
      `/${dir}/log`,
      `/etc/fail2ban/filter.d/${filter}`,
    ];
    const said = run('chroot', [serversRoot, 'python3', '/usr/bin/fail2ban-regex', ...args]);
    const list = said.slice(said.indexOf('Matched line(s):'));
    return [...list.matchAll(/^\| {2}(.*)$/gm)].map((found) => String(found[1]));
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
