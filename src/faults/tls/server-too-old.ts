import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';
import {
  handshakeOf,
  isLive,
  modernHello,
  otherHello,
  problems,
  saysOurVersionIsOld,
  silentSiblings,
  wantHellos,
} from './_shared.ts';

export default fault({
  id: 'tls/server-too-old',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.handshake'],
  title: '{name} speaks only outdated versions of TLS',
  why: 'The old versions of TLS are unsafe, so programs of today refuse them. Client and server then find no version that both accept.',
  notes: {
    version: 'The two sides found no common version of TLS',
    legacy: 'The server knows only the old, unsafe way to renew keys',
    broken: 'The handshake was refused without a reason',
    olderWorks: 'With TLS 1.0 or 1.1 the handshake succeeds',
    olderFailsToo: 'With the old versions of TLS the handshake fails too',
    speaksModern: 'The server does speak a version of TLS that counts today',
    answered: 'The server went on as far as asking for a certificate of the program',
    refusedUs: 'It is the server that calls the version of the program too old',
  },
  lookalikes: {
    'tls/client-too-old': 'Try a current mail program: if that connects, the server is fine',
    'host/strict-crypto-policy':
      'Try the same from another computer: if that connects, a rule of this computer is stricter',
  },
  *look(e) {
    for (const problem of problems(e, 'protocol-version', 'legacy-renegotiation', 'handshake-failure')) {
      const server = withoutAddress(problem.subject);
      const older = otherHello(e, problem, 'old-versions');
      const works = older?.value.outcome === 'ok';
      const modern = works && ['TLSv1.2', 'TLSv1.3'].includes(older.value.version ?? '');
      const asked = handshakeOf(e, problem);
      const claim = problem.value.problem;
      const refused = !isLive(problem) && saysOurVersionIsOld(problem);
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...(claim === 'legacy-renegotiation'
            ? clue(problem, 'decisive', 'legacy')
            : claim === 'handshake-failure'
              ? clue(problem, 'fair', 'broken')
              : refused
                ? clue(problem, 'fair', 'refusedUs')
                : clue(problem, 'strong', 'version')),
          ...clue(modernHello(e, problem), 'excludes', 'speaksModern'),
          ...clue(asked?.value.clientCertificateAsked === true && asked, 'excludes', 'answered'),
          ...clue(works && !modern && older, 'decisive', 'olderWorks'),
          ...clue(older !== undefined && !works && older, 'strongly-against', 'olderFailsToo'),
        ],
        accountsFor: [problem.id, ...silentSiblings(e, problem)],
        wants: asked === undefined ? [] : wantHellos(e, problem, 'old-versions'),
        actions: [act('enable-modern-tls', { name: serverName(server) })],
      };
    }
  },
});
