import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/locked-by-other-session',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-mailbox-locked'],
  title: 'The mailbox at {name} is in use by another program',
  why: 'This server lets only one program at a time work on the mailbox. Another device, or a connection that was cut and not yet given up, still holds it.',
  notes: { said: 'The server says that another session holds the mailbox' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Some programs report it as a wrong password: read the words of the server',
    'mailbox/pop3-polled-too-often': 'There the server speaks of a waiting time between logins',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mailbox-locked'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 15 }), act('check-less-often', { minutes: 15 })],
      };
  },
});
