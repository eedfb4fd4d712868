import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { portOf, serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';
import { handshakeOf, isLive, otherHello, problems, wantWidestHello } from './_shared.ts';

const weightOf = {
  'internal-error': 'decisive',
  closed: 'strong',
  reset: 'strong',
  timeout: 'weak',
  'handshake-failure': 'weak',
  other: 'fair',
} as const;
const kinds = Object.keys(weightOf) as (keyof typeof weightOf)[];

export default fault({
  id: 'tls/server-handshake-failure',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'tls.problem', 'tls.handshake', 'net.control', 'greeting'],
  hears: ['says-tls-handshake-failed'],
  title: '{name} breaks off when encryption begins on port {port}',
  why: 'The server accepts the connection, but its side of the encryption fails: often it cannot read its own key, or the program behind it has crashed.',
  notes: {
    internal: 'The server itself reports an internal error of its encryption',
    broken: 'The server ended the handshake without a word',
    words: 'The sending server says that the handshake with this server failed',
    always: 'It does so with every kind of handshake that was tried',
    otherWorks: 'Another kind of handshake succeeds',
    controls: 'The same port of other mail servers answers from here',
    wantsCertificate: 'The server got as far as asking the program for a certificate',
    plain: 'The port greets in plain text: encryption does not begin there',
  },
  lookalikes: {
    'network/connection-reset-by-middlebox': 'Try the same from another network, for example a phone hotspot',
    'tls/large-clienthello-breaks-server':
      'Try an older program that knows nothing of post-quantum encryption',
  },
  *look(e) {
    for (const { reply, weight } of spoken(e, 'says-tls-handshake-failed'))
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject), port: portOf(reply.subject) },
        clues: clue(reply, weight, 'words'),
        accountsFor: symptomsWith(e, reply),
        actions: [act('repair-tls', { name: serverName(reply.subject), port: portOf(reply.subject) })],
      };
    for (const problem of problems(e, ...kinds)) {
      const server = withoutAddress(problem.subject);
      const name = serverName(server);
      const port = portOf(server);
      const claim = problem.value.problem as keyof typeof weightOf;
      const small = (['no-post-quantum', 'tls1.2', 'old-versions'] as const)
        .map((hello) => otherHello(e, problem, hello))
        .find((h) => h !== undefined);
      const others = (['no-post-quantum', 'tls1.2', 'old-versions', 'weak-ciphers'] as const)
        .map((hello) => otherHello(e, problem, hello))
        .find((h) => h?.value.outcome === 'ok');
      const plain = e.all('greeting', server).find((g) => g.value.over === 'plain' && g.aside === true);
      const isMail = plain !== undefined && ['smtp', 'imap', 'pop3'].includes(plain.value.says);
      const controls = e
        .all('net.control')
        .filter((c) => c.value.port === port && c.value.outcome === 'open');
      const control = controls.find((c) => c.value.greeting !== undefined) ?? controls[0];
      const asked = handshakeOf(e, problem);
      const quiet = claim === 'closed' || claim === 'timeout' || claim === 'reset';
      yield {
        subject: server,
        args: { name, port },
        clues: [
          ...clue(problem, weightOf[claim], claim === 'internal-error' ? 'internal' : 'broken'),
          ...clue(
            claim !== 'handshake-failure' &&
              claim !== 'timeout' &&
              small?.value.outcome === 'failed' &&
              small,
            'fair',
            'always',
          ),
          ...clue(others, 'excludes', 'otherWorks'),
          ...clue(
            asked?.value.clientCertificateAsked === true && asked,
            'strongly-against',
            'wantsCertificate',
          ),
          ...clue(isMail && plain, 'excludes', 'plain'),
          ...clue(
            quiet && control,
            control?.value.greeting !== undefined && claim !== 'timeout'
              ? small?.value.outcome === 'failed'
                ? 'decisive'
                : 'strong'
              : 'fair',
            'controls',
          ),
        ],
        accountsFor: [problem.id],
        wants:
          claim === 'internal-error' || !isLive(problem)
            ? []
            : [
                ...wantWidestHello(e, problem, 'no-post-quantum'),
                ...(quiet && controls.length === 0 && e.all('net.control').length === 0
                  ? [want('net.control', thisHost)]
                  : []),
              ],
        actions: [act('repair-tls', { name, port })],
      };
    }
  },
});
