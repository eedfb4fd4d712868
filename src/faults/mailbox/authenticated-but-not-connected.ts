import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/authenticated-but-not-connected',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-backend-not-connected'],
  title: '{name} accepts the login, but opens no mailbox for it',
  why: 'User name and password or token are right. The server then finds no mailbox that this account may open: no licence, missing rights, the wrong mailbox, or a server that is too busy.',
  notes: { said: 'The server says that the account is logged in, but not connected to a mailbox' },
  explains: ['protocol/session-dropped-after-login'],
  lookalikes: {
    'auth/oauth-wrong-account': 'Look whether you signed in with the account that owns the mailbox',
    'mailbox/too-many-sessions': 'If it comes and goes, close other programs first',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-backend-not-connected'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-plan', { provider }),
          act('retry-later', { minutes: 30 }),
          act('tell-administrator', { what: `login is accepted, but no mailbox opens: ${reply.value.text}` }),
        ],
      };
  },
});
