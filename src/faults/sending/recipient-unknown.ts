import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-unknown',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-recipient-unknown'],
  title: 'The address of {recipient} does not exist at {name}',
  why: 'The receiving server knows no mailbox of that name: the address is misspelled, was deleted, or never existed. Sending again changes nothing.',
  notes: { said: 'The server says that there is no such recipient' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'sending/recipient-domain-unknown': 'There already the part after the @ is wrong',
    'sending/recipient-disabled': 'There the mailbox exists, but is switched off',
    'client/autocomplete-address-stale': 'Type the address anew instead of choosing the suggested one',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-recipient-unknown'))
      yield {
        subject: server,
        args: { name, recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
