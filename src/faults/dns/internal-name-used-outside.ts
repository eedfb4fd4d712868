import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';
import {
  familyOf,
  internalRange,
  portsAt,
  portsKinds,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

const ranges = ['private', 'linkLocal', 'carrierGradeNat', 'uniqueLocal'];

export default fault({
  id: 'dns/internal-name-used-outside',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...lookupKinds, ...unreachedKinds, ...portsKinds, 'dns.address', 'host.network', 'host.vpn'],
  title: '{name} can only be found or reached inside its own private network',
  why: 'The name belongs to a company or home network. From elsewhere it has no address, or an address that the Internet does not lead to. A VPN or the public name of the server is needed.',
  notes: {
    internalAddress: 'The address is one of a private network, and it cannot be reached',
    sameNetwork: 'This computer has an address in the same network',
    otherNetwork: 'This computer is in another network',
    internalName: 'The name ends like those of private networks, and it is not found',
    unknownHere: 'The resolver of this network does not know it',
    publicly: 'Public name servers give the same private address',
    reached: 'Another service at that address answers',
  },
  explains: [
    'network/packets-dropped',
    'network/no-route',
    'network/service-not-running',
    'network/firewall-rejects',
    'settings/hostname-typo',
  ],
  lookalikes: {
    'network/packets-dropped': 'Ask whether other computers in the same network reach the server now',
    'settings/hostname-typo': 'Compare the name with the one that the administrator gave',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (!l.isMissing && !(l.isText && l.system?.value.outcome === 'not-found')) continue;
      if (!isInternalName(l.name)) continue;
      yield {
        subject: subject('name', l.name),
        args: { name: l.name },
        clues: [
          ...clue(l.system ?? l.own[0], 'strong', 'internalName'),
          ...clue(
            l.own.find((a) => a.value.outcome === 'nxdomain'),
            'fair',
            'unknownHere',
          ),
        ],
        accountsFor: l.symptoms,
        actions: remedies(l.name),
      };
    }
    for (const u of e.view(unreached)) {
      const { address } = u.subject;
      const range = internalRange(e, address);
      const name = serverName(u.host);
      if (range === undefined || !ranges.includes(range) || familyOf(name) !== undefined) continue;
      const range_ = e.all('dns.address', u.host).find((a) => a.value.address === address);
      const own = e.all('host.network').filter((h) => h.value.addresses !== undefined);
      const same = own.find((h) => h.value.addresses?.some((a) => sharesNetwork(a, address ?? '')));
      const publicly = e
        .all('dns.answer', subject('name', name))
        .find((a) => a.value.asked === 'public' && a.value.records.includes(address ?? ''));
      yield {
        subject: subject('name', name),
        args: { name },
        clues: [
          ...clue(range_ ?? u.fact, u.outcome === 'refused' ? 'fair' : 'strong', 'internalAddress'),
          ...clue(same, 'strongly-against', 'sameNetwork'),
          ...clue(same === undefined && u.isHere && own[0], 'fair', 'otherNetwork'),
          ...clue(publicly, 'fair', 'publicly'),
          ...clue(portsAt(e, u.host).open[0], 'strongly-against', 'reached'),
        ],
        accountsFor: [u.fact.id],
        actions: remedies(name),
      };
    }
  },
});

const remedies = (name: string) => [
  act('ask-provider', {
    what: 'the name of the mail server that works from outside, or a VPN',
    proof: `${name} only works inside its network`,
  }),
  act('try-other-network', {}),
  act('fix-address-record', { name }),
];

/** Addresses of one neighbourhood: the first three numbers of IPv4, the first four groups of IPv6. */
function sharesNetwork(a: string, b: string): boolean {
  const [mark, length] = a.includes(':') ? [':', 4] : ['.', 3];
  const head = (x: string) =>
    x
      .split(mark as string)
      .slice(0, length as number)
      .join();
  return familyOf(a) === familyOf(b) && head(a) === head(b);
}
