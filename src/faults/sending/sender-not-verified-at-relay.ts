import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-not-verified-at-relay',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-sender-not-verified'],
  title: 'The sending service {name} does not know the sender address or its domain as yours',
  why: 'Services for sending accept only addresses and domains that their owner has confirmed, often for each region apart.',
  notes: { said: 'The service says that the sender is not verified' },
  lookalikes: {
    'sending/relay-account-in-test-mode':
      'If the address named in the reply is the recipient, the account is still in test mode',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-sender-not-verified'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('verify-sender', { provider, address: 'the From address' })],
      };
  },
});
