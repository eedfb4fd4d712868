import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hostOf, serverName } from '../../views/servers.ts';
import { problems } from './_shared.ts';

export default fault({
  id: 'tls/certificate-revoked',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem'],
  title: 'The certificate of {name} was withdrawn by the authority that issued it',
  why: 'A withdrawn certificate no longer counts, whatever its dates say. Programs that check this refuse the connection.',
  notes: { said: 'The certificate check says: revoked' },
  lookalikes: {
    'tls/revocation-server-unreachable':
      'See whether the message says withdrawn (revoked), or only that this could not be checked',
  },
  *look(e) {
    for (const problem of problems(e, 'revoked')) {
      const name = serverName(problem.subject);
      yield {
        subject: hostOf(problem.subject),
        args: { name },
        clues: clue(problem, 'decisive', 'said'),
        accountsFor: [problem.id],
        actions: [act('renew-certificate', { name })],
      };
    }
  },
});
