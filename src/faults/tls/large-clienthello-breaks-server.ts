import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';
import { isLive, otherHello, problems, wantHellos } from './_shared.ts';

export default fault({
  id: 'tls/large-clienthello-breaks-server',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.handshake', 'waiting'],
  title: '{name}, or a device before it, chokes on the larger first message of modern encryption',
  why: 'Programs of today begin with a message that fills two packets, because it holds a key that withstands quantum computers. Some old servers and firewalls expect one packet and hang or hang up.',
  notes: {
    broken: 'The handshake ended, or hangs, right after the first message',
    smallWorks: 'With a first message that fits into one packet the handshake succeeds',
    smallFailsToo: 'With a smaller first message the handshake fails too',
  },
  explains: ['tls/server-handshake-failure'],
  lookalikes: {
    'network/packet-size-black-hole': 'See whether large mails also get stuck after the login',
    'network/connection-reset-by-middlebox': 'Try the same from another network, for example a phone hotspot',
  },
  *look(e) {
    const waits = e.all('waiting').filter((w) => w.value.what === 'handshake' && w.aside !== true);
    const broken = problems(e, 'closed', 'reset', 'timeout').filter(isLive);
    for (const bad of [...broken, ...waits]) {
      const server = withoutAddress(bad.subject);
      const small =
        bad.kind === 'waiting'
          ? e.all('tls.handshake', bad.subject).find((h) => h.value.hello === 'no-post-quantum')
          : otherHello(e, bad, 'no-post-quantum');
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...clue(bad, 'weak', 'broken'),
          ...clue(small?.value.outcome === 'ok' && small, 'decisive', 'smallWorks'),
          ...clue(small?.value.outcome === 'failed' && small, 'excludes', 'smallFailsToo'),
        ],
        accountsFor: [bad.id],
        wants:
          bad.kind !== 'waiting'
            ? wantHellos(e, bad, 'no-post-quantum')
            : small === undefined
              ? [want('tls.handshake', bad.subject, { hello: 'no-post-quantum' })]
              : [],
        actions: [
          act('enable-modern-tls', { name: serverName(server) }),
          act('try-other-network', {}),
          act('tell-administrator', {
            what: `${serverName(server)} fails with a ClientHello of two packets`,
          }),
        ],
      };
    }
  },
});
