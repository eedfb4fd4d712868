import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { hostOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/packet-size-black-hole',
  prior: 'rare',
  severity: 'fault',
  who: 'isp',
  reads: ['tls.problem', 'tls.handshake', 'session.end', 'greeting', 'capabilities', 'host.vpn'],
  title: 'Large packets get lost on the way to {name}',
  why: 'Small messages arrive, but packets of full size vanish somewhere (a VPN, a DSL line, a tunnel), so the connection hangs as soon as much is sent at once.',
  notes: {
    hangs: 'The connection hangs where the first large packets are sent',
    smallFine: 'Small messages went through before',
    certificateSeen: 'The certificate of the server, which is large, arrived',
    smallerWorks: 'With a smaller first TLS message the handshake succeeds',
    smallerHangs: 'A smaller first TLS message does not help',
    vpn: 'A VPN is active on this computer',
    dataHangs: 'Sending hangs while the message itself is transferred',
  },
  explains: ['protocol/data-transfer-timeout'],
  lookalikes: {
    'tls/large-clienthello-breaks-server':
      'If a smaller first message helps, the server or a device does not like its size',
    'network/slow-greeting': 'If not even a greeting arrives, size is not the matter',
    'message/too-large': 'Send a message without attachment: if it goes through, try another network too',
  },
  *look(e) {
    const hangs: readonly Fact[] = [
      ...e.all('tls.problem').filter((p) => p.value.problem === 'timeout'),
      ...e
        .all('session.end')
        .filter(
          (s) => (s.value.stage === 'data' || s.value.stage === 'message') && s.value.how === 'timeout',
        ),
    ].filter((f) => f.aside !== true);
    for (const hang of hangs) {
      const server = withoutAddress(hang.subject);
      const isSame = (f: Fact) => f.session !== undefined && f.session === hang.session;
      const spoke: readonly Fact[] = [
        ...e.all('greeting').filter((g) => isSame(g) && g.value.over === 'plain'),
        ...e.all('capabilities').filter(isSame),
      ];
      const shakes = e.all('tls.handshake', server);
      const own = shakes.find(isSame);
      const smaller = shakes.filter((h) => h.value.hello === 'no-post-quantum');
      const smallerWorks = smaller.find((h) => h.value.outcome === 'ok');
      const data = hang.kind === 'session.end';
      yield {
        subject: hostOf(server),
        args: { name: serverName(server) },
        clues: [
          ...clue(hang, data ? 'fair' : 'weak', data ? 'dataHangs' : 'hangs'),
          ...spoke.flatMap((f) => clue(f, 'fair', 'smallFine')),
          ...clue(
            !data && own?.value.serverCertificateSeen === true && own,
            'strongly-against',
            'certificateSeen',
          ),
          ...clue(smallerWorks, 'strongly-against', 'smallerWorks'),
          ...clue(smallerWorks === undefined && smaller[0], 'strong', 'smallerHangs'),
          ...clue(e.one('host.vpn'), 'fair', 'vpn'),
        ],
        accountsFor: [hang.id, ...(own === undefined ? [] : [own.id])],
        wants:
          !data && smaller.length === 0 && hang.vantage === 'here' && hang.source !== 'text'
            ? [want('tls.handshake', server, { hello: 'no-post-quantum' })]
            : [],
        actions: [
          act('try-other-network', {}),
          act('turn-off-vpn-for-a-test', {}),
          act('ask-network-owner', {
            what: 'let large packets pass (lower the MTU, or let ICMP “fragmentation needed” through)',
            proof: `connections to ${serverName(server)} hang at the first large packets`,
          }),
        ],
      };
    }
  },
});
