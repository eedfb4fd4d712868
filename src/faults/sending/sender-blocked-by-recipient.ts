import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-blocked-by-recipient',
  prior: 'usual',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-sender-blocked-by-recipient'],
  title: '{recipient}, or the administrator there, has blocked this sender',
  why: 'A rule or a block list of the receiving side refuses mail from this address or domain. Sending again changes nothing.',
  notes: { said: 'The server says that the recipient blocks this sender' },
  lookalikes: {
    'reputation/blocked-by-receiver': 'There mail to everybody at that provider is refused',
    'sending/recipient-restricted': 'There only approved senders may write at all',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-sender-blocked-by-recipient'))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Please take my address off your block list',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
