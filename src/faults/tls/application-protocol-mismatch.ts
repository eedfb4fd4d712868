import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hostOf, portOf, serverName } from '../../views/servers.ts';
import { problems } from './_shared.ts';

export default fault({
  id: 'tls/application-protocol-mismatch',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem'],
  title: 'What answers for {name} expects web traffic instead of mail',
  why: 'In the handshake a program may say what it wants to speak. A load balancer before the server accepts only names of web protocols there, and ends the connection.',
  notes: { said: 'The server refused the protocol that was named in the handshake' },
  lookalikes: {
    'settings/wrong-port': 'Look whether the documented port of this server behaves differently',
  },
  *look(e) {
    for (const problem of problems(e, 'application-protocol')) {
      const name = serverName(problem.subject);
      yield {
        subject: hostOf(problem.subject),
        args: { name },
        clues: clue(problem, 'decisive', 'said'),
        accountsFor: [problem.id],
        actions: [act('repair-tls', { name, port: portOf(problem.subject) })],
      };
    }
  },
});
