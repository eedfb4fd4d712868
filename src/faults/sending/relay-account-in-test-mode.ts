import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/relay-account-in-test-mode',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-account-in-test-mode'],
  title: 'The account at the sending service {name} is still in test mode',
  why: 'In test mode it sends only to addresses that were confirmed before. For everybody else it refuses.',
  notes: { said: 'The service says that the account is for tests only' },
  lookalikes: {
    'sending/sender-not-verified-at-relay':
      'If even the own address is refused, the sender is not confirmed yet',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-account-in-test-mode'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-plan', { provider }),
          act('verify-sender', { provider, address: 'the address of the recipient' }),
        ],
      };
  },
});
