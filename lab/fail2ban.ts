// Debian's fail2ban, with its own filters in their strictest mode, reads what the servers logged about us.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serversRoot } from './paths.ts';
import { run } from './sh.ts';
import { client } from './world/addresses.ts';

export interface Logs {
  readonly postfix: string;
  readonly dovecot: string;
}

/** How many log lines fail2ban counts against each examination: a ban is for one address, so the worse of the two. */
export function bannable(logs: ReadonlyMap<string, Logs>): Map<string, number> {
  const against = { v4: new Map<string, number>(), v6: new Map<string, number>() };
  for (const server of ['postfix', 'dovecot'] as const) {
    const owners = new Map<string, string>();
    for (const [id, text] of logs) for (const line of text[server].split('\n')) owners.set(line.trim(), id);
    for (const line of matched(server, [...owners.keys()].join('\n'))) {
      const owner = owners.get(line.trim());
      const counted = against[line.includes(client.v6) ? 'v6' : 'v4'];
      if (owner !== undefined) counted.set(owner, (counted.get(owner) ?? 0) + 1);
    }
  }
  const worse = (id: string): number => Math.max(against.v4.get(id) ?? 0, against.v6.get(id) ?? 0);
  return new Map([...logs.keys()].map((id) => [id, worse(id)]));
}

function matched(server: 'postfix' | 'dovecot', text: string): string[] {
  const dir = `ban-${process.pid}`;
  const outside = join(serversRoot, dir);
  mkdirSync(outside, { recursive: true });
  try {
    writeFileSync(join(outside, 'log'), `${text}\n`);
    const filter = `/etc/fail2ban/filter.d/${server}.conf[mode=aggressive]`;
    const args = ['--print-all-matched', '--raw', '--maxlines', '1', `/${dir}/log`, filter];
    const said = run('chroot', [serversRoot, 'python3', '/usr/bin/fail2ban-regex', ...args]);
    const list = said.slice(said.indexOf('Matched line(s):'));
    return [...list.matchAll(/^\| {2}(.*)$/gm)].map((found) => String(found[1]));
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
