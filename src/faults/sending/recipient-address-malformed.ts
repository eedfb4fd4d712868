import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-address-malformed',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-recipient-malformed'],
  title: 'The address of {recipient} is written in a way that {name} does not accept',
  why: 'There is a blank, a comma or a dot too many, the @ or the part after it is missing, or letters look right but are others.',
  notes: { said: 'The server says that the recipient address is not well formed' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'protocol/international-address-not-supported': 'Look whether the address has letters such as ü or é',
    'sending/recipient-unknown': 'There the address is well formed, but nobody has it',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-recipient-malformed'))
      yield {
        subject: server,
        args: { name, recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
