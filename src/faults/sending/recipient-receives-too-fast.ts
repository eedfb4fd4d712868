import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-receives-too-fast',
  prior: 'rare',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-recipient-too-fast'],
  title: '{recipient} receives so much mail just now that {name} puts more off',
  why: 'The receiving provider limits how fast one mailbox may get mail. It becomes free again by itself.',
  notes: { said: 'The server says that the recipient receives too much mail at the moment' },
  lookalikes: {
    'sending/rate-limit-reached': 'There the sender is too fast',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-recipient-too-fast'))
      yield {
        subject: server,
        args: { name, recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 60 })],
      };
  },
});
