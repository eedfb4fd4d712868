import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/mail-loop',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-mail-loop'],
  title: 'The mail runs in a circle and was stopped at {name}',
  why: 'Two forwarding rules or two servers hand the mail to each other. After a number of rounds a server gives up.',
  notes: { said: 'The server says that the mail has passed too many servers, or comes back to itself' },
  lookalikes: {
    'dns/mx-points-to-itself':
      'Look whether the mail servers of the domain in DNS point back to the sending server',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mail-loop'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-filters', {}), act('fix-mail-loop', { name })],
      };
  },
});
