import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { problems } from './_shared.ts';

export default fault({
  id: 'tls/revocation-server-unreachable',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['tls.problem'],
  title:
    'This computer cannot find out whether the certificate of {name} was withdrawn, and insists on knowing',
  why: 'Some programs ask the issuer of a certificate whether it still counts. When that question gets no answer, they refuse the connection.',
  notes: { said: 'The check whether the certificate was withdrawn got no answer' },
  lookalikes: {
    'tls/certificate-revoked':
      'See whether the message says withdrawn (revoked), or only that this could not be checked',
  },
  *look(e) {
    for (const problem of problems(e, 'revocation-unknown')) {
      const name = serverName(problem.subject);
      yield {
        subject: hostOf(problem.subject),
        args: { name },
        clues: clue(problem, 'decisive', 'said'),
        accountsFor: [problem.id],
        actions: [
          act('check-network', {}),
          act('retry-later', { minutes: 30 }),
          act('allow-in-firewall', { port: 80 }),
        ],
      };
    }
  },
});
