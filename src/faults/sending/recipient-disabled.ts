import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-disabled',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-recipient-disabled'],
  title: 'The mailbox of {recipient} exists, but is switched off or no longer used',
  why: 'The provider of the recipient has disabled or suspended the mailbox, or it was not opened for a long time.',
  notes: { said: 'The server says that the mailbox of the recipient is disabled or inactive' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'sending/recipient-unknown': 'There nobody has the address at all',
    'sending/recipient-mailbox-full': 'There the mailbox works again once it is emptied',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-recipient-disabled'))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-recipient', {}),
          act('ask-recipient', { what: 'Your mailbox seems to be switched off', proof: reply.value.text }),
        ],
      };
  },
});
