// The translator between an IPv6-only client and the servers' IPv4 addresses: Debian's tayga, and a resolver that
// makes up the addresses behind it (RFC 6146, 6147).
import type { ChildProcess } from 'node:child_process';
import { on, start, stop, write } from './hosts.ts';
import { until } from './mail.ts';

/** Where the resolver that makes up addresses is, see world/dns.ts. */
export const dns64 = '2001:db8:2::64';
const pool = '198.18.0.0/24';
let translator: ChildProcess | undefined;

export async function setTranslator(wanted: boolean): Promise<void> {
  if (translator) await stop(translator);
  translator = undefined;
  if (!wanted) return;
  write(
    'router',
    '/etc/tayga.conf',
    `tun-device nat64\nipv4-addr 198.18.0.1\nipv6-addr 2001:db8:64::1\nprefix 2001:db8:64:46::/96\ndynamic-pool ${pool}\ndata-dir /run\n`,
  );
  translator = start('router', ['tayga', '-d', '-c', '/etc/tayga.conf']);
  await until(
    () => on('router', ['ip', 'link']).includes('nat64'),
    () => 'no translator',
  );
  const lines = [
    'link set nat64 up',
    `route replace ${pool} dev nat64`,
    'route replace 2001:db8:64:46::/96 dev nat64',
  ];
  on('router', ['ip', '-batch', '-'], `${lines.join('\n')}\n`);
}
