import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/unpaid-or-out-of-credit',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-unpaid'],
  title: 'The account at {name} is not paid or has no credit left',
  why: 'The provider has stopped a service of this account, often sending, until a bill is paid or credit is added.',
  notes: { said: 'The server speaks of a bill or of credit' },
  explains: ['auth/wrong-credentials', 'account/locked'],
  lookalikes: {
    'account/locked': 'Look on the pages of the provider whether a bill is open',
    'account/plan-without-mail-access': 'If nothing is open, the plan may not include it',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-unpaid');
    const { subject, name } = accountAt(e, said);
    for (const { reply, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-plan', { provider })],
      };
  },
});
