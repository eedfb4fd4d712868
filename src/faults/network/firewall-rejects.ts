import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hasFamily } from '../../views/network.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import {
  internalRange,
  isMailPort,
  openElsewhere,
  portsAt,
  portsKinds,
  type Unreached,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { serverName } from '../../views/servers.ts';

/** A refusal that is no answer of the machine itself: a device on the way says that it is not allowed. */
const isSaid = (outcome: string, code: string | undefined): boolean =>
  outcome === 'prohibited' ||
  (outcome === 'unreachable' && (code === 'EHOSTUNREACH' || code === 'ENOPROTOOPT'));

export default fault({
  id: 'network/firewall-rejects',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [
    ...unreachedKinds,
    ...portsKinds,
    ...outsideKinds,
    'net.control',
    'net.web',
    'host.network',
    'dns.address',
  ],
  title: 'A firewall on the way refuses connections to port {port} of {name}',
  why: 'A device between this computer and the server answers every attempt at once with "not allowed".',
  notes: {
    prohibited: 'The answer is that the connection is prohibited',
    hostUnreachable: 'A device on the way answers at once that the machine cannot be reached',
    refused: 'The connection was refused at once',
    otherPort: 'Another port of the same machine answers',
    everywhere: 'Mail ports of unrelated servers are refused in the same way, while web servers answer',
    mailWorks: 'A mail server of others answers on such a port from here',
    noFamily: 'This computer has no way out for this kind of address',
    searched: 'A router looked for the machine for seconds and did not find it',
    otherAddress: 'Another address of the same server answers',
    outsideOpen: 'From another network the same port is open',
    internal: 'The address is one of a private network',
  },
  lookalikes: {
    'network/no-route': 'See whether any other port of the same server answers',
    'host/local-firewall-blocks': 'Switch networks: a block that goes along is on this computer',
    'network/service-not-running':
      'Try from another network: if the port is open there, a firewall here refuses it',
  },
  *look(e) {
    const others = e.view(controls);
    const reachesWeb = others.webOpen ?? e.all('net.web').find((w) => w.value.outcome === 'expected');
    for (const u of e.view(unreached)) {
      const saidHere = u.fact.kind === 'tcp.connect' && isSaid(u.outcome, u.fact.value.code);
      if (!saidHere && u.outcome !== 'refused') continue;
      const range = internalRange(e, u.subject.address);
      if (!saidHere && (range !== undefined || !isMailPort(u.port))) continue;
      const ports = portsAt(e, u.host);
      const same = u.isHere ? sameElsewhere(others.failedLike(u.port), u) : undefined;
      const noFamily =
        u.isHere && u.family !== undefined && hasFamily(e, u.family) === false
          ? e.all('host.network').find((h) => h.value.family === u.family)
          : undefined;
      const wasSearched = u.fact.kind === 'tcp.connect' && (u.fact.value.ms ?? 0) >= 2500;
      const like = u.isHere ? others.like(u.port) : undefined;
      yield {
        subject: u.host,
        args: { name: serverName(u.host), port: u.port },
        clues: [
          ...(u.outcome === 'prohibited'
            ? clue(u.fact, u.fact.source === 'text' ? 'strong' : 'decisive', 'prohibited')
            : saidHere
              ? clue(u.fact, wasSearched ? 'against' : 'strong', wasSearched ? 'searched' : 'hostUnreachable')
              : clue(u.fact, 'weak', 'refused')),
          ...clue(saidHere && (ports.open[0] ?? ports.web), 'decisive', 'otherPort'),
          ...clue(like === undefined && reachesWeb !== undefined && same, 'decisive', 'everywhere'),
          ...clue(like, saidHere ? 'weak' : 'strongly-against', 'mailWorks'),
          ...clue(seenOutside(e, u).open, 'strong', 'outsideOpen'),
          ...clue(noFamily, 'strongly-against', 'noFamily'),
          ...clue(openElsewhere(e, u.subject), 'against', 'otherAddress'),
          ...clue(range !== undefined && e.one('dns.address', u.host), 'against', 'internal'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere
          ? [
              ...(others.asked ? [] : [want('net.control', thisHost)]),
              ...(saidHere && !ports.swept ? [want('tcp.connect', u.host, { port: 'others' })] : []),
            ]
          : [],
        actions: [
          act('ask-network-owner', {
            what: `allow connections to port ${u.port} of ${serverName(u.host)}`,
            proof: u.fact.kind === 'tcp.connect' ? (u.fact.value.code ?? u.outcome) : u.outcome,
          }),
          act('try-other-network', {}),
        ],
      };
    }
  },
});

/** An unrelated server that is refused in the same way. */
const sameElsewhere = <C extends { readonly value: { readonly outcome: string } }>(
  failed: readonly C[],
  u: Unreached,
): C | undefined =>
  failed.find(
    (c) => c.value.outcome === u.outcome || (c.value.outcome === 'prohibited' && u.outcome === 'unreachable'),
  );
