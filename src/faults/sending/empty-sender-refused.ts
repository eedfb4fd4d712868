import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/empty-sender-refused',
  prior: 'rare',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-empty-sender-refused'],
  title: '{name} refuses mail without a sender, such as bounces and receipts',
  why: 'Delivery reports and read receipts travel with an empty sender on purpose. This server refuses them, against the standard.',
  notes: { said: 'The server says that it takes no empty sender' },
  lookalikes: {
    'sending/bounce-tag-invalid': 'There the empty sender is allowed, but a tag is missing in the address',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-empty-sender-refused'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Your server refuses the empty sender, so that bounces and receipts cannot be delivered',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
