import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { lookupKinds, lookups } from '../../views/names.ts';
import { hasFamily } from '../../views/network.ts';
import { unreached, unreachedKinds } from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'dns/only-ipv6-address',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, ...unreachedKinds, 'host.network'],
  title: '{name} has only an IPv6 address, and this network has no IPv6',
  why: 'The server can be reached over IPv6 alone. From a network that only has IPv4 there is no way to it.',
  notes: {
    only6: 'The name has IPv6 addresses and no IPv4 address',
    no4: 'There is no IPv4 address for the name',
    has4: 'The name has an IPv4 address',
    noSix: 'This computer has no IPv6 address of its own, or no way out for it',
    hasSix: 'This computer has IPv6',
    unreachable: 'The IPv6 address cannot be reached',
  },
  explains: [
    'network/no-route',
    'network/ipv6-path-broken',
    'network/packets-dropped',
    'dns/no-address-record',
  ],
  lookalikes: {
    'network/ipv6-path-broken': 'See whether this computer reaches other servers over IPv6',
  },
  *look(e) {
    const has = hasFamily(e, '6');
    const network = e.all('host.network').find((h) => h.value.family === '6');
    for (const l of e.view(lookups)) {
      const six = l.own.find((a) => a.value.type === 'AAAA' && a.value.outcome === 'found');
      const four = l.own.find((a) => a.value.type === 'A');
      const lost = e.view(unreached).filter((u) => serverName(u.host) === l.name);
      const lost6 = lost.filter((u) => u.family === '6');
      if (six === undefined || four === undefined) continue;
      const only6 = four.value.outcome === 'nodata';
      if (!only6 || (l.isFound && lost6.length === 0)) continue;
      yield {
        subject: subject('name', l.name),
        args: { name: l.name },
        clues: [
          ...clue(six, 'fair', 'only6'),
          ...clue(four, 'fair', 'no4'),
          ...(has === false
            ? clue(network, 'decisive', 'noSix')
            : clue(network, 'strongly-against', 'hasSix')),
          ...lost6.slice(0, 1).flatMap((u) => clue(u.fact, 'weak', 'unreachable')),
        ],
        accountsFor: [...l.symptoms, ...lost.map((u) => u.fact.id)],
        actions: [
          act('try-other-network', {}),
          act('fix-address-record', { name: l.name }),
          act('ask-network-owner', {
            what: 'IPv6 in this network',
            proof: `${l.name} has only an IPv6 address`,
          }),
        ],
      };
    }
  },
});
