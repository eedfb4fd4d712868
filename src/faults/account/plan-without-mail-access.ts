import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { accountAt, providerTitle, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/plan-without-mail-access',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'provider.access', 'config.account'],
  hears: ['says-plan-without-access', 'says-bad-credentials'],
  title: 'The plan of this account at {name} does not include mail programs',
  why: 'With this plan mail can only be read on the web page or in the app of the provider. IMAP, POP3 and SMTP belong to another plan, or have to be added.',
  notes: {
    said: 'The server says that the plan does not include this access',
    refused: 'The server refused the login as wrong',
    paid: 'At this provider mail programs belong to paid plans',
    otherWorks: 'The other server of the account accepts the login',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Sign in on the web and look in the overview of the plan',
    'account/protocol-access-disabled': 'If the plan includes it, a switch in the settings may be off',
  },
  *look(e) {
    const provider = providerTitle(e);
    const actions = [act('check-plan', { provider })];
    const said = spoken(e, 'says-plan-without-access');
    const refused = e.view(refusals);
    const { subject, name } = accountAt(e, [...said, ...refused]);
    for (const { reply, weight, accountsFor } of said)
      yield { subject, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    const paid = e.all('provider.access').find((a) => a.value.access === 'paid-plan');
    if (paid === undefined) return;
    for (const r of refused)
      yield {
        subject,
        args: { name },
        clues: [
          ...clue(r.reply, 'fair', 'refused'),
          ...clue(paid, 'strong', 'paid'),
          ...clue(r.acceptedElsewhere, 'strongly-against', 'otherWorks'),
        ],
        accountsFor: r.accountsFor,
        actions: [act('sign-in-on-web', { provider }), ...actions],
      };
  },
});
