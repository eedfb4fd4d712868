import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/not-allowed-for-mailbox',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-not-allowed-for-mailbox'],
  title: 'The login at {name} is right, but this account may not open the requested mailbox',
  why: 'The program logs in as one account and asks for the mailbox of another. The server accepts the first and refuses the second.',
  notes: { said: 'The server says that the account may not act for this mailbox' },
  lookalikes: {
    'mailbox/no-permission': 'There the mailbox opens and only one folder is refused',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-not-allowed-for-mailbox'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('tell-administrator', { what: `an account may not open a mailbox: ${reply.value.text}` }),
          act('enter-password', { role: roleOf(e, server) }),
        ],
      };
  },
});
