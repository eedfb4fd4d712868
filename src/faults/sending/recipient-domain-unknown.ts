import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/recipient-domain-unknown',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-recipient-domain-unknown', 'says-host-not-found'],
  title: 'The domain of {recipient} does not exist, or receives no mail',
  why: 'The part after the @ is misspelled, or the domain has ended or has no mail server. The mail cannot go anywhere.',
  notes: { said: 'The server says that the domain of the recipient cannot be found' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'sending/recipient-unknown': 'There the domain exists and only the name before the @ is wrong',
    'dns/name-servers-failing':
      'If other mail to the domain arrived before, its name servers may be down: try again later',
    'sending/destination-accepts-no-mail': 'There the domain says itself that it takes no mail',
  },
  *look(e) {
    for (const { reply, server, weight, accountsFor } of spoken(
      e,
      'says-recipient-domain-unknown',
      'says-host-not-found',
    ))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
