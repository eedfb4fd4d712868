import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { outsideKinds, seenOutside } from '../../views/outside.ts';
import {
  internalRange,
  isPrimaryPort,
  openElsewhere,
  portsAt,
  portsKinds,
  protocolOfPort,
  unreached,
  unreachedKinds,
} from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'network/packets-dropped',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, ...unreachedKinds, ...portsKinds, ...outsideKinds, 'net.control', 'dns.address'],
  hears: ['says-connection-timed-out'],
  title: 'Nothing answers at {name}: packets sent there vanish',
  why: 'The server, or a firewall before it, drops every packet without a word, so programs wait and then report a timeout.',
  notes: {
    words: 'A server says that it got no answer',
    silent: 'Attempts to connect got no answer at all',
    stillWaiting: 'An attempt to connect has had no answer yet',
    controlsAnswer: 'Mail servers of others answer from here, on the same kind of port',
    otherControl: 'Other hosts on the Internet answer from here',
    nothingElse: 'No other server answers from here either',
    deadHost: 'Every port of that server that was tried is silent',
    siblingPort: 'Another port for the same kind of mail answers on that server',
    otherAddress: 'Another address of the same server answers',
    outsideOpen: 'From another network the same port answers',
    outsideShut: 'From another network it does not answer either',
    internal: 'The address is one of a private network, which the Internet does not lead to',
  },
  lookalikes: {
    'network/offline': 'Open a web page: if none opens, this computer is offline',
    'network/only-web-allowed': 'Try the same from another network, for example a phone hotspot',
    'network/port-25-blocked': 'See whether port 587 of the same server answers',
    'network/ip-banned-after-failed-logins':
      'If it works from another network at once, the server may have banned this one after wrong passwords',
    'settings/wrong-port': 'Compare the port with the one that the provider documents',
  },
  *look(e) {
    for (const s of spoken(e, 'says-connection-timed-out'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, s.weight === 'decisive' ? 'strong' : s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('retry-later', { minutes: 60 }),
          act('tell-administrator', { what: `no answer: ${s.reply.value.text}` }),
        ],
      };
    const others = e.view(controls);
    for (const u of e.view(unreached)) {
      if (u.outcome !== 'timeout') continue;
      const ports = portsAt(e, u.host);
      const protocol = protocolOfPort(u.port) ?? u.subject.protocol;
      const sibling = protocol === undefined ? undefined : ports.speaking(protocol)[0];
      const elsewhere = openElsewhere(e, u.subject);
      const internal = internalRange(e, u.subject.address);
      const like = u.isHere ? others.like(u.port, u.family) : undefined;
      const { open: outside, shut } = seenOutside(e, u);
      const isDead =
        internal === undefined && ports.open.length === 0 && ports.web === undefined && ports.swept;
      const proves =
        internal === undefined && elsewhere === undefined && sibling === undefined && outside === undefined;
      yield {
        subject: u.host,
        args: { name: serverName(u.host) },
        clues: [
          ...(u.isWaiting ? clue(u.fact, 'fair', 'stillWaiting') : clue(u.fact, 'strong', 'silent')),
          ...clue(
            like,
            proves && (isDead || isPrimaryPort(u.port)) ? 'decisive' : proves ? 'strong' : 'weak',
            'controlsAnswer',
          ),
          ...clue(like === undefined && u.isHere && others.open, 'weak', 'otherControl'),
          ...clue(others.open === undefined && u.isHere && others.all[0], 'strongly-against', 'nothingElse'),
          ...clue(isDead && ports.closed.find((c) => c.id !== u.fact.id), 'fair', 'deadHost'),
          ...clue(outside, 'strongly-against', 'outsideOpen'),
          ...clue(shut?.value.outcome === 'timeout' && shut, 'strong', 'outsideShut'),
          ...clue(sibling, 'against', 'siblingPort'),
          ...clue(elsewhere, 'against', 'otherAddress'),
          ...clue(internal !== undefined && e.one('dns.address', u.host), 'strongly-against', 'internal'),
        ],
        accountsFor: [u.fact.id],
        wants: [
          ...(u.isHere && !others.asked ? [want('net.control', thisHost)] : []),
          ...(u.isHere && !ports.swept && !isPrimaryPort(u.port)
            ? [want('tcp.connect', u.host, { port: 'others' })]
            : []),
        ],
        actions: [
          act('try-other-network', {}),
          act('tell-administrator', { what: `no answer from ${serverName(u.host)}` }),
        ],
      };
    }
  },
});
