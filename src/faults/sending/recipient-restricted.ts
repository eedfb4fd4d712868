import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-restricted',
  prior: 'usual',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-recipient-restricted'],
  title: '{recipient} accepts mail only from certain senders',
  why: 'The address, often a list or group, is set so that only members, colleagues or approved senders may write to it.',
  notes: { said: 'The server says that this sender may not write to this recipient' },
  lookalikes: {
    'sending/sender-blocked-by-recipient': 'There others may write, and only this sender is kept out',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-recipient-restricted'))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Please let my address write to this address or group',
            proof: reply.value.text,
          }),
          act('check-recipient', {}),
        ],
      };
  },
});
