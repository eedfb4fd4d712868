import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, type EvidenceOf, fault } from '../../kernel/fault.ts';
import { type Subject, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hasFamily } from '../../views/network.ts';
import {
  internalRange,
  openElsewhere,
  portsAt,
  portsKinds,
  reachedFromHere,
  type Unreached,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';

/** A router that finds nobody at an address says so after about three seconds; a firewall at once. */
const searchedFor = 2500;

export default fault({
  id: 'network/no-route',
  prior: 'rare',
  severity: 'fault',
  who: 'isp',
  reads: [...replyKinds, ...unreachedKinds, ...portsKinds, 'net.control', 'host.network', 'dns.address'],
  hears: ['says-no-route'],
  title: 'There is no way from here to {name}',
  why: 'This computer or a router on the way knows no path to the network of that server, and says so at once.',
  notes: {
    words: 'A server says that it knows no way to the other one',
    noPath: 'The network of the server is reported as unreachable',
    hostUnreachable: 'The machine is reported as unreachable',
    searched: 'A router looked for the machine for seconds and did not find it',
    othersAnswer: 'Other servers on the Internet answer from here',
    othersFail: 'No other server answers from here either',
    otherPort: 'Another port of the same machine answers',
    noFamily: 'This computer has no way out at all for this kind of address',
    internal: 'The address is one of a private network',
    otherAddress: 'Another address of the same server answers',
  },
  lookalikes: {
    'network/offline': 'Open a web page: if none opens, this computer is offline',
    'network/firewall-rejects': 'See whether another port of the same server answers: then it is a firewall',
    'network/ipv6-only-network': 'Use the name of the server instead of its number',
  },
  *look(e) {
    for (const s of spoken(e, 'says-no-route'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, s.weight === 'decisive' ? 'strong' : s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('retry-later', { minutes: 60 }),
          act('tell-administrator', { what: `no way there: ${s.reply.value.text}` }),
        ],
      };
    const others = e.view(controls);
    for (const u of e.view(unreached)) {
      if (u.outcome !== 'unreachable' || u.fact.kind !== 'tcp.connect') continue;
      const { code, ms } = u.fact.value;
      const isHostOnly = code === 'EHOSTUNREACH' || code === 'EHOSTDOWN' || code === 'ENOPROTOOPT';
      const alive = u.isHere ? aliveBeside(e, u.host) : [];
      const noFamily =
        u.isHere && u.family !== undefined && hasFamily(e, u.family) === false
          ? e.all('host.network').find((h) => h.value.family === u.family)
          : undefined;
      const internal = internalRange(e, u.subject.address);
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...(isHostOnly
            ? clue(
                u.fact,
                ms !== undefined && ms >= searchedFor ? 'strong' : 'fair',
                ms !== undefined && ms >= searchedFor ? 'searched' : 'hostUnreachable',
              )
            : clue(u.fact, isVague(u) ? 'fair' : 'strong', 'noPath')),
          ...alive.flatMap((a) =>
            clue(
              a,
              noFamily !== undefined || internal !== undefined ? 'weak' : isHostOnly ? 'fair' : 'decisive',
              'othersAnswer',
            ),
          ),
          ...clue(u.isHere && others.open === undefined && others.all[0], 'strongly-against', 'othersFail'),
          ...clue(portsAt(e, u.host).open[0] ?? portsAt(e, u.host).web, 'strongly-against', 'otherPort'),
          ...clue(openElsewhere(e, u.subject), 'against', 'otherAddress'),
          ...clue(noFamily, 'against', 'noFamily'),
          ...clue(internal !== undefined && e.one('dns.address', u.host), 'strongly-against', 'internal'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere && !others.asked ? [want('net.control', thisHost)] : [],
        actions: [
          act('try-other-network', {}),
          act('turn-off-vpn-for-a-test', {}),
          act('ask-network-owner', {
            what: `no route to ${serverName(u.host)}`,
            proof: `${code ?? 'unreachable'} ${u.subject.address ?? ''}`,
          }),
        ],
      };
    }
  },
});

/** What shows that other hosts can be reached. */
const aliveBeside = (e: EvidenceOf<'net.control' | 'tcp.connect'>, host: Subject): readonly Fact[] => {
  const open: readonly Fact[] = e.view(controls).all.filter((c) => c.value.outcome === 'open');
  return (
    open.length > 0 ? open : reachedFromHere(e).filter((c) => serverName(c.subject) !== serverName(host))
  ).slice(0, 3);
};

/** A program that names no address may as well have no network at all. */
const isVague = (u: Unreached): boolean =>
  u.isHere && u.fact.source === 'text' && u.subject.address === undefined && u.subject.name === undefined;
