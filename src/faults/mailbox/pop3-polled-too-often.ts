import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/pop3-polled-too-often',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-polled-too-often'],
  title: '{name} is asked for new mail more often than it allows',
  why: 'The server wants a pause between two logins by POP3. All programs and devices of the account count together.',
  notes: { said: 'The server says that the pause between two logins was too short' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/too-many-failed-logins': 'There logins failed before; here they were right, only too frequent',
    'mailbox/locked-by-other-session': 'There another program is connected at the same time',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-polled-too-often'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-less-often', { minutes: 15 }), act('retry-later', { minutes: 15 })],
      };
  },
});
