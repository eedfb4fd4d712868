import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'provider/server-misconfigured',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-server-misconfigured'],
  title: '{name} is set up wrongly: a table or a helper service that it needs does not work',
  why: 'The server takes the command, looks something up in a file, a database or another service, and that fails. It refuses everybody until its administrator repairs it.',
  notes: { said: 'The server says that its own configuration or a lookup fails' },
  lookalikes: {
    'auth/server-temporarily-unavailable': 'There only logins fail',
    'dns/name-servers-failing': 'If the reply speaks of a domain, its name servers may be at fault',
    'provider/server-resources-exhausted': 'There disk or memory of the server are full',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-server-misconfigured'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('tell-administrator', {
            what: `the mail server fails at its own configuration: ${reply.value.text}`,
          }),
          act('retry-later', { minutes: 60 }),
        ],
      };
  },
});
