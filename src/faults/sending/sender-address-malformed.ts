import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-address-malformed',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-sender-malformed'],
  title: 'The sender address is written in a way that {name} does not accept',
  why: 'The address in the account settings has a blank, lacks the part after the @, or has signs that do not belong there.',
  notes: { said: 'The server says that the sender address is not well formed' },
  lookalikes: {
    'sending/sender-domain-unresolvable': 'There the address is well formed, but its domain is not found',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-sender-malformed'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('set-sender-address', { address: 'name@example.org' })],
      };
  },
});
