import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import {
  internalRange,
  openElsewhere,
  portsAt,
  portsKinds,
  protocolOfPort,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { portOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/service-not-running',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, ...unreachedKinds, ...portsKinds, ...outsideKinds, 'net.control', 'dns.address'],
  hears: ['says-connection-refused'],
  title: 'Nothing listens on port {port} of {name}',
  why: 'The machine is there and answers at once that no program serves this port: the mail service is stopped, or it was never there.',
  notes: {
    words: 'A server says that its connection was refused',
    refused: 'The machine refused the connection at once',
    machineUp: 'Another mail service of the same machine answers',
    allRefused: 'The other mail ports of that machine are closed as well',
    controlsAnswer: 'Mail servers of others answer from here on such ports',
    controlsRefused: 'Mail ports of unrelated servers are refused here too',
    siblingPort: 'Another port for the same kind of mail answers there',
    onlyWeb: 'A web server answers there, and no mail port does',
    otherAddress: 'Another address of the same server answers on this port',
    outsideOpen: 'From another network the same port is open',
    outsideRefused: 'From another network it is refused as well',
    thisComputer: 'The address is this computer itself',
    internal: 'The address is one of a private network',
  },
  lookalikes: {
    'settings/wrong-port': 'Compare the port with the one that the provider documents',
    'network/firewall-rejects':
      'Try from another network: if the port is open there, a firewall here refuses it',
    'network/ip-banned-after-failed-logins':
      'If it works from another network at once, the server may have banned this one after wrong passwords',
    'settings/website-used-as-mail-server': 'Ask the provider for the names of its mail servers',
  },
  *look(e) {
    for (const s of spoken(e, 'says-connection-refused'))
      yield {
        subject: s.server,
        args: { name: s.name, port: portOf(s.server) },
        clues: clue(s.reply, s.weight === 'decisive' ? 'strong' : s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('retry-later', { minutes: 60 }),
          act('tell-administrator', { what: `connection refused: ${s.reply.value.text}` }),
        ],
      };
    const others = e.view(controls);
    for (const u of e.view(unreached)) {
      if (u.outcome !== 'refused') continue;
      const ports = portsAt(e, u.host);
      const protocol = protocolOfPort(u.port) ?? u.subject.protocol;
      const sibling = protocol === undefined ? undefined : ports.speaking(protocol)[0];
      const neighbour = sibling === undefined ? ports.open[0] : undefined;
      const elsewhere = openElsewhere(e, u.subject);
      const range = internalRange(e, u.subject.address);
      const isNowhere = range === 'loopback' || range === 'unspecified';
      const like = u.isHere ? others.like(u.port) : undefined;
      const refusedElsewhere = u.isHere && like === undefined ? others.failedLike(u.port)[0] : undefined;
      const onlyWeb = ports.open.length === 0 ? ports.web : undefined;
      const allShut = ports.swept && ports.open.length === 0 && onlyWeb === undefined;
      const { open: outside, shut } = seenOutside(e, u);
      const proves = !isNowhere && elsewhere === undefined && sibling === undefined && outside === undefined;
      // A ban shuts all ports too, but then hardly those of the incoming or of the outgoing server alone.
      const served = e.all('tcp.connect').some((c) => c.value.outcome === 'open' && c.aside !== true);
      const sure = proves && (neighbour !== undefined || (allShut && served && range === undefined));
      yield {
        subject: withoutAddress(u.subject),
        args: { name: serverName(u.host), port: u.port },
        clues: [
          ...clue(u.fact, isNowhere ? 'fair' : 'strong', 'refused'),
          ...clue(like, sure ? 'decisive' : proves ? 'fair' : 'weak', 'controlsAnswer'),
          ...clue(
            refusedElsewhere?.value.outcome === 'refused' && refusedElsewhere,
            'strongly-against',
            'controlsRefused',
          ),
          ...clue(outside, 'strongly-against', 'outsideOpen'),
          ...clue(
            shut?.value.outcome === 'refused' && shut,
            sibling === undefined ? 'decisive' : 'fair',
            'outsideRefused',
          ),
          ...clue(neighbour, proves ? 'strong' : 'weak', 'machineUp'),
          ...clue(allShut && ports.closed.find((c) => c.id !== u.fact.id), 'fair', 'allRefused'),
          ...clue(sibling, 'strongly-against', 'siblingPort'),
          ...clue(onlyWeb, 'strongly-against', 'onlyWeb'),
          ...clue(elsewhere, 'strongly-against', 'otherAddress'),
          ...clue(isNowhere && e.one('dns.address', u.host), 'against', 'thisComputer'),
          ...clue(range === 'private' && e.one('dns.address', u.host), 'weak', 'internal'),
        ],
        accountsFor: [u.fact.id],
        wants:
          !u.isHere || isNowhere
            ? []
            : [
                ...(ports.swept ? [] : [want('tcp.connect', u.host, { port: 'others' })]),
                ...(others.asked ? [] : [want('net.control', thisHost)]),
              ],
        actions: [
          act('start-service', { service: protocol ?? 'mail', port: u.port }),
          act('tell-administrator', { what: `port ${u.port} of ${serverName(u.host)} refuses connections` }),
        ],
      };
    }
  },
});
