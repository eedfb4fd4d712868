import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { beside, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'provider/server-misconfigured',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-server-misconfigured', 'says-authentication-required'],
  title: '{name} is set up wrongly: a table or a helper service that it needs does not work',
  why: 'The server takes the command, looks something up in a file, a database or another service, and that fails. It refuses everybody until its administrator repairs it.',
  notes: {
    said: 'The server says that its own configuration or a lookup fails',
    forgotLogin: 'In the same conversation it accepted the login, and then asks for one',
  },
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
    for (const { reply, server, name, accountsFor } of spoken(e, 'says-authentication-required')) {
      const login = beside(e.all('login.result'), reply).find((l) => l.value.outcome === 'accepted');
      if (login === undefined || reply.value.stage === 'auth' || reply.value.stage === 'login') continue;
      yield {
        subject: server,
        args: { name },
        clues: [...clue(reply, 'strong', 'forgotLogin'), ...clue(login, 'fair', 'forgotLogin')],
        accountsFor,
        actions: [
          act('tell-administrator', {
            what: `the mail server accepts the login and then asks for one: ${reply.value.text}`,
          }),
        ],
      };
    }
  },
});
