import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/exchange-undecodable',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-exchange-undecodable'],
  title: 'The mail program sends the login to {name} in a form that the server cannot read',
  why: 'User name and password, or the token, travel in a coded form. The program codes it wrongly, or puts something else there.',
  notes: { said: 'The server says that it cannot decode what the program sent' },
  lookalikes: {
    'auth/non-ascii-password': 'Look whether the password has letters such as ü or é',
    'auth/wrong-credentials': 'A wrong password is readable, but refused (535)',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-exchange-undecodable'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('set-login-method', { role: roleOf(e, server), method: 'normal password' }),
        ],
      };
  },
});
