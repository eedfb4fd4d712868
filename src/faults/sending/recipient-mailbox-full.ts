import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-mailbox-full',
  prior: 'common',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-recipient-mailbox-full'],
  title: 'The mailbox of {recipient} is full',
  why: 'The receiving server has no space left for this mailbox. Mail is refused until its owner deletes something or gets more space.',
  notes: { said: 'The server says that the mailbox of the recipient is full' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'mailbox/own-mailbox-full': 'If the address is your own, empty your own mailbox',
    'message/too-large': 'Send a short text: if it passes, the message was too large',
    'provider/server-resources-exhausted': 'If all recipients there are refused, the server itself is full',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-recipient-mailbox-full')) {
      // The dry run offers a message to nobody but the own address.
      if (reply.source === 'probe') continue;
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', { what: 'Your mailbox is full', proof: reply.value.text }),
          act('retry-later', { minutes: 1440 }),
        ],
      };
    }
  },
});
