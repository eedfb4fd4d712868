import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-moved',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-recipient-moved'],
  title: '{recipient} has moved to another address',
  why: 'The mailbox is no longer there. Sometimes the reply names the new address.',
  notes: { said: 'The server says that the recipient has moved' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'sending/recipient-unknown': 'There nothing is said about a new place',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-recipient-moved'))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
