// Wires: client -- router -- everything else, in both families.
import {
  blackHole,
  client,
  gateways,
  lanRouter,
  type NetName,
  type ServerName,
  servers,
} from './addresses.ts';
import { on } from './hosts.ts';

export function makeNet(): void {
  const lines: string[] = [];
  lines.push('link add eth0 netns client type veth peer name lan netns router');
  for (const name of Object.keys(servers)) {
    lines.push(`link add eth0 netns ${name} type veth peer name ${name} netns router`);
  }
  batch('router', lines);
  batch('router', [
    'link set lo up',
    'link add net type bridge',
    'link set net up',
    'link set lan up',
    ...Object.keys(servers).flatMap((name) => [`link set ${name} master net`, `link set ${name} up`]),
    ...gateways.v4.map((ip) => `addr add ${ip}/24 dev net`),
    ...gateways.v6.map((ip) => `addr add ${ip}/64 dev net nodad`),
    `addr add ${lanRouter.v4}/24 dev lan`,
    `addr add ${lanRouter.v6}/64 dev lan nodad`,
  ]);
  on('router', [
    'sh',
    '-ec',
    'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding',
  ]);
  // What an access provider does with private addresses.
  const privateNets = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
  batch(
    'router',
    privateNets.map((net) => `route add blackhole ${net}`),
  );
  for (const name of Object.keys(servers) as ServerName[]) attach(name);
  setRoutes({ v4: true, v6: true });
}

function attach(name: ServerName): void {
  const { v4, v6 } = servers[name];
  const gateway = (list: readonly string[], of: string): string =>
    String(list.find((ip) => ip.replace(/\d+$/, '') === of.replace(/\d+$/, '')));
  batch(name, [
    'link set lo up',
    'link set eth0 up',
    ...v4.map((ip) => `addr add ${ip}/24 dev eth0`),
    ...v6.map((ip) => `addr add ${ip}/64 dev eth0 nodad`),
    `route add default via ${gateway(gateways.v4, String(v4[0]))}`,
    `route add default via ${gateway(gateways.v6, String(v6[0]))}`,
  ]);
}

/** Gives the client its addresses and default routes; a family may be missing, and so may the route only. */
export function setRoutes(
  has: { v4: boolean | 'no-route'; v6: boolean | 'no-route' },
  device = 'eth0',
): void {
  on('client', ['ip', '-6', 'route', 'flush', 'dev', 'eth0']);
  const lines = ['link set lo up', 'link set eth0 up', 'addr flush dev eth0', 'route flush dev eth0'];
  if (has.v4) lines.push(`addr add ${client.v4}/24 dev eth0`);
  if (has.v6) lines.push(`addr add ${client.v6}/64 dev eth0 nodad`);
  const via = (router: string): string => (device === 'eth0' ? `via ${router}` : `dev ${device}`);
  if (has.v4 === true) lines.push(`route add 0.0.0.0/0 ${via(lanRouter.v4)}`);
  if (has.v6 === true) lines.push(`route add ::/0 ${via(lanRouter.v6)}`);
  batch('client', lines);
}

/** The client's own firewall, for what it sends. */
export function setOwnFirewall(rules: readonly string[]): void {
  const chain = `chain output {\n    type filter hook output priority 0;\n    ${rules.join('\n    ')}\n  }`;
  const table = rules.length === 0 ? '' : `table inet own {\n  ${chain}\n}\n`;
  on('client', ['nft', '-f', '-'], `table inet own\ndelete table inet own\n${table}`);
}

let added: readonly string[] = [];

/** Gives the client routes of its own making, in place of those of the scenario before. */
export function addRoutes(routes: readonly string[]): void {
  batch('client', [
    ...added.map((route) => `route del ${route}`),
    ...routes.map((route) => `route add ${route}`),
  ]);
  added = routes;
}

/** Replaces the router's rules. The black hole is always there. */
export function setFirewall(rules: readonly string[], elsewhere: readonly string[] = []): void {
  on(
    'router',
    ['nft', '-f', '-'],
    `
table inet lab
delete table inet lab
table inet lab {
  chain forward {
    type filter hook forward priority 0;
    ip daddr ${blackHole.v4} drop
    ip6 daddr ${blackHole.v6} drop
    ${rules.join('\n    ')}
  }
  chain prerouting {
    type nat hook prerouting priority -100;
    ${elsewhere.join('\n    ')}
  }
}
`,
  );
}

function batch(host: NetName, lines: readonly string[]): void {
  on(host, ['ip', '-batch', '-'], `${lines.join('\n')}\n`);
}
