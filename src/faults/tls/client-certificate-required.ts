import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';
import { handshakeOf, otherHello, problems, wantHellos } from './_shared.ts';

export default fault({
  id: 'tls/client-certificate-required',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'tls.problem', 'tls.handshake'],
  hears: ['says-client-certificate-wanted'],
  title: '{name} lets in only programs that show a certificate of their own',
  why: 'The server asks every program for a personal certificate before anything else, and ends the connection of those that have none.',
  notes: {
    demanded: 'The server ended the handshake because it got no certificate from the program',
    asked: 'The server asked for a certificate of the program, and then refused the handshake',
    broken: 'The handshake was refused without a reason',
    notAsked: 'The server did not ask for a certificate of the program',
    words: 'The server says that it wants a certificate of the program',
  },
  lookalikes: {
    'tls/no-common-cipher': 'Ask the administrator whether programs need a certificate of their own',
  },
  *look(e) {
    for (const { reply, weight } of spoken(e, 'says-client-certificate-wanted'))
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: clue(reply, weight, 'words'),
        accountsFor: symptomsWith(e, reply),
        actions: [act('choose-client-certificate', {})],
      };
    for (const problem of problems(e, 'client-certificate', 'handshake-failure', 'closed')) {
      const server = withoutAddress(problem.subject);
      const claim = problem.value.problem;
      const tries = [handshakeOf(e, problem), otherHello(e, problem, 'tls1.2')];
      const asked = tries.find((h) => h?.value.clientCertificateAsked === true);
      const notAsked = tries.find(
        (h) => h?.value.clientCertificateAsked === false && h.value.outcome === 'ok',
      );
      if (claim === 'closed' && asked === undefined) continue;
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...(claim === 'client-certificate'
            ? clue(problem, 'decisive', 'demanded')
            : clue(problem, 'weak', 'broken')),
          ...clue(asked, 'decisive', 'asked'),
          ...clue(notAsked, 'excludes', 'notAsked'),
        ],
        accountsFor: [problem.id],
        wants: claim === 'handshake-failure' && asked === undefined ? wantHellos(e, problem, 'tls1.2') : [],
        actions: [
          act('choose-client-certificate', {}),
          act('tell-administrator', { what: `${serverName(server)} asks for client certificates` }),
        ],
      };
    }
  },
});
