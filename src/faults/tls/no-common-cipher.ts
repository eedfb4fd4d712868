import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';
import { handshakeOf, isLive, otherHello, problems, silentSiblings, wantWidestHello } from './_shared.ts';

export default fault({
  id: 'tls/no-common-cipher',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem', 'tls.handshake'],
  title: '{name} and programs of today have no cipher in common',
  why: 'Both sides of an encrypted connection choose a cipher that both know. This server is set to ciphers that programs of today no longer use.',
  notes: {
    noCipher: 'The two sides found no common cipher',
    broken: 'The handshake was refused without a reason',
    weakWorks: 'With ciphers that are switched off today the handshake succeeds',
    weakFailsToo: 'With the old ciphers the handshake fails too',
    nothingWorks: 'With every cipher that is offered to it the server refuses alike',
    wideWorks: 'With a wider choice of ciphers the handshake succeeds',
    oldWorks: 'The handshake succeeds with an old version of TLS: it is not the cipher alone',
    wantsCertificate: 'The server asked the program for a certificate of its own',
  },
  lookalikes: {
    'tls/client-certificate-required':
      'Ask the administrator whether programs need a certificate of their own',
    'tls/server-too-old': 'Test the server with TLS 1.0 allowed',
    'tls/client-too-old': 'Try a current mail program: if that connects, the server is fine',
  },
  *look(e) {
    for (const problem of problems(e, 'no-cipher', 'handshake-failure')) {
      const server = withoutAddress(problem.subject);
      const weak = otherHello(e, problem, 'weak-ciphers');
      const old = otherHello(e, problem, 'old-versions');
      const asked = handshakeOf(e, problem);
      const onlyOld =
        old?.value.outcome === 'ok' && !['TLSv1.2', 'TLSv1.3'].includes(old.value.version ?? '');
      const isNamed = problem.value.problem === 'no-cipher';
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...(isNamed
            ? clue(problem, isLive(problem) ? 'strong' : 'decisive', 'noCipher')
            : clue(problem, 'strong', 'broken')),
          ...clue(weak?.value.outcome === 'ok' && weak, 'decisive', 'weakWorks'),
          ...clue(weak?.value.outcome === 'failed' && weak, 'against', 'weakFailsToo'),
          ...clue(old?.value.outcome === 'failed' && old, 'weak', 'nothingWorks'),
          ...clue(old?.value.outcome === 'ok' && !onlyOld && old, 'fair', 'wideWorks'),
          ...clue(onlyOld && weak?.value.outcome !== 'ok' && old, 'strongly-against', 'oldWorks'),
          ...clue(asked?.value.clientCertificateAsked === true && asked, 'excludes', 'wantsCertificate'),
        ],
        accountsFor: [problem.id, ...silentSiblings(e, problem)],
        wants: wantWidestHello(e, problem, 'weak-ciphers'),
        actions: [act('enable-modern-tls', { name: serverName(server) })],
      };
    }
  },
});
