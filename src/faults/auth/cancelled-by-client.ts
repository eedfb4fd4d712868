import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/cancelled-by-client',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-authentication-cancelled'],
  title: 'The mail program itself broke the login at {name} off',
  why: 'The login had begun, then the program gave up: it has no password saved, or cannot go on with the method that it chose.',
  notes: { said: 'The server says that the program broke the login off' },
  lookalikes: {
    'host/login-plugin-missing': 'Look whether the program lacks a module for this login method',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-authentication-cancelled'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('enter-password', { role: roleOf(e, server) }),
          act('set-login-method', { role: roleOf(e, server), method: 'normal password' }),
        ],
      };
  },
});
