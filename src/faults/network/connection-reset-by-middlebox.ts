import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { concerns, thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { hostOf, serverName, withoutAddress } from '../../views/servers.ts';

/** Cut, or in a text ended without a word where the server should have spoken. */
const isCut = (s: Fact<'session.end'>): boolean =>
  s.value.how === 'reset' ||
  (s.source === 'text' &&
    s.value.how === 'closed' &&
    ['ehlo', 'starttls', 'handshake'].includes(s.value.stage));

const early = ['connect', 'greeting', 'handshake', 'capability', 'ehlo', 'starttls', 'auth', 'login'];

export default fault({
  id: 'network/connection-reset-by-middlebox',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tcp.connect', 'greeting', 'session.end', 'tls.problem', 'tls.handshake', 'net.control'],
  title: 'Something on the way cuts connections to {name}',
  why: 'The connection is made and then torn down at its first bytes. Firewalls, filters and security programs do so when they do not like what they see.',
  notes: {
    reset: 'The connection was reset at its first bytes',
    everywhere: 'Connections to unrelated mail servers are cut as well',
    severalServers: 'Different servers of the account are cut in the same way',
    othersWork: 'Connections to unrelated mail servers work',
    withoutName: 'Without the server name in the first TLS message the connection lives',
    smallHello: 'With a smaller first TLS message the connection lives',
    otherAddress: 'Another address of the same server is not cut',
  },
  lookalikes: {
    'tls/server-handshake-failure': 'Try from another network: what happens there too is the server',
    'network/too-many-connections-from-ip':
      'Close all programs that use the account, wait ten minutes, try again',
    'host/antivirus-inspects-tls': 'Look whether a security program scans mail on this computer',
  },
  *look(e) {
    const others = e.view(controls);
    const resets = [
      ...e.all('session.end').filter((s) => isCut(s) && early.includes(s.value.stage)),
      ...e.all('greeting').filter((g) => g.value.says === 'reset'),
      ...e.all('tls.problem').filter((p) => p.value.problem === 'reset'),
      ...e.all('tcp.connect').filter((c) => c.value.outcome === 'reset'),
    ].filter((f) => f.aside !== true);
    const hosts = new Set(resets.map((r) => serverName(hostOf(r.subject))));
    for (const fact of resets) {
      const isHere = fact.vantage === 'here' && fact.source !== 'text';
      const server = withoutAddress(fact.subject);
      const cut = isHere
        ? others.all.find((c) => c.value.outcome === 'reset' || c.value.greeting === '')
        : undefined;
      const shakes = e
        .all('tls.handshake', server)
        .filter((h) => h.value.outcome === 'ok' && h.session !== fact.session);
      const nameless = shakes.find((h) => h.value.hello === 'no-sni');
      const small = shakes.find((h) => h.value.hello === 'no-post-quantum');
      const elsewhere = resets.find((r) => isHere && serverName(r.subject) !== serverName(fact.subject));
      const sameName = shakes.find((h) => h.value.hello === 'default' && concerns(h.subject, server));
      const same = e
        .all('tls.handshake')
        .filter((h) => h.session !== undefined && h.session === fact.session)
        .map((h) => h.id);
      yield {
        subject: isHere && hosts.size > 1 ? thisHost : hostOf(server),
        args: { name: [...hosts].join(' and ') },
        clues: [
          ...clue(
            fact,
            fact.kind === 'session.end' && fact.value.stage === 'auth' ? 'fair' : 'strong',
            'reset',
          ),
          ...clue(cut, 'decisive', 'everywhere'),
          ...clue(hosts.size > 1 && elsewhere, 'strong', 'severalServers'),
          ...clue(
            isHere && cut === undefined && isBefore(fact) && others.all.find((c) => c.value.greeting),
            'against',
            'othersWork',
          ),
          ...clue(nameless, 'decisive', 'withoutName'),
          ...clue(small, 'strongly-against', 'smallHello'),
          ...clue(sameName, 'strongly-against', 'otherAddress'),
        ],
        accountsFor: [fact.id, ...same],
        wants: isHere
          ? [
              ...(others.asked ? [] : [want('net.control', thisHost)]),
              ...(fact.kind === 'tls.problem' &&
              !e.all('tls.handshake', server).some((h) => h.value.hello === 'no-sni')
                ? [want('tls.handshake', server, { hello: 'no-sni' })]
                : []),
            ]
          : [],
        actions: [
          act('try-other-network', {}),
          act('turn-off-vpn-for-a-test', {}),
          act('ask-network-owner', {
            what: `let connections to ${serverName(server)} pass unchanged`,
            proof: 'connection reset at its first bytes',
          }),
        ],
      };
    }
  },
});

/** Cut before the server said anything; only there do the greetings of control hosts compare. */
const isBefore = (f: Fact): boolean => f.kind === 'tcp.connect' || f.kind === 'greeting';
