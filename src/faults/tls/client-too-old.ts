import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';
import { isLive, problems, saysOurVersionIsOld } from './_shared.ts';

export default fault({
  id: 'tls/client-too-old',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'tls.problem'],
  hears: ['says-client-tls-too-old'],
  title: 'The program or device is too old for the encryption that {name} demands',
  why: 'Servers of today accept only TLS 1.2 and newer. Old programs, printers and scanners know only older versions, and are turned away.',
  notes: {
    refused: 'The server refused the version of TLS that was offered to it',
    version: 'The two sides found no common version of TLS',
    broken: 'The handshake was refused without a reason',
    words: 'The server says that the version of TLS is too old',
  },
  lookalikes: {
    'tls/server-too-old': 'Try a current mail program: if that fails too, the server is the old one',
  },
  *look(e) {
    const actions = [act('update-program', {}), act('update-system', {})];
    for (const { reply, weight } of spoken(e, 'says-client-tls-too-old'))
      yield {
        subject: withoutAddress(reply.subject),
        args: { name: serverName(reply.subject) },
        clues: clue(reply, weight, 'words'),
        accountsFor: symptomsWith(e, reply),
        actions,
      };
    for (const problem of problems(e, 'protocol-version', 'handshake-failure')) {
      // What this tool offers is never too old.
      if (isLive(problem)) continue;
      const onServer = problem.value.code?.includes('VERSION_TOO_LOW') === true;
      yield {
        subject: withoutAddress(problem.subject),
        args: { name: serverName(problem.subject) },
        clues:
          problem.value.problem === 'handshake-failure'
            ? clue(problem, 'fair', 'broken')
            : onServer
              ? clue(problem, 'decisive', 'refused')
              : saysOurVersionIsOld(problem)
                ? clue(problem, 'strong', 'refused')
                : clue(problem, 'fair', 'version'),
        accountsFor: [problem.id],
        actions,
      };
    }
  },
});
