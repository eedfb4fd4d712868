import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import type { Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';

/** Well-known addresses far away. No packet is sent to them: the system is asked for its route only. */
export const farAway = { '4': '192.88.99.1', '6': '2001:db8::1' } as const;

/** What this computer has for each address family: an address of its own and a way out. */
const probe: Probe<unknown, 'here'> = {
  id: 'host-network',
  makes: ['host.network'],
  canTell: ({ kind }) =>
    kind !== 'host.network'
      ? undefined
      : {
          key: 'host-network',
          question: 'here',
          cost: { seconds: 0, connections: 0, logins: 0, rude: 0 },
          title: 'looking at the network of this computer',
        },
  async run(_ask, _tools, tell) {
    const own = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((i) => !i.internal && isUsable(i.address))
      .map((i) => i.address);
    for (const family of ['4', '6'] as const) {
      const addresses = own.filter((a) => a.includes(':') === (family === '6'));
      const defaultRoute = await hasRoute(family);
      tell({
        kind: 'host.network',
        subject: thisHost,
        source: 'host',
        value: { family, globalAddress: addresses.length > 0, addresses, defaultRoute },
      });
    }
  },
};
export default probe;

/** Good for talking beyond the own link. */
function isUsable(address: string): boolean {
  const bare = address.split('%')[0] ?? '';
  return (
    ipaddr.isValid(bare) &&
    !['linkLocal', 'loopback', 'unspecified', 'multicast'].includes(ipaddr.parse(bare).range())
  );
}

/** Connecting a UDP socket chooses a route and sends nothing. */
function hasRoute(family: '4' | '6'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(family === '4' ? 'udp4' : 'udp6');
    const end = (answer: boolean) => {
      socket.removeAllListeners();
      socket.on('error', () => {});
      socket.close();
      resolve(answer);
    };
    socket.once('error', () => end(false));
    socket.once('connect', () => end(true));
    socket.connect(9, farAway[family]);
  });
}
