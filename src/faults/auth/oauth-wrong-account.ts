import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isToken } from '../../views/logins.ts';
import { beside, providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { tokenKinds, tokenRefusals } from './_shared.ts';

export default fault({
  id: 'auth/oauth-wrong-account',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...tokenKinds, ...replyKinds],
  hears: ['says-oauth-wrong-account', 'says-backend-not-connected'],
  title: 'The sign-in was done with another account than the mailbox that is asked for at {name}',
  why: 'The token belongs to one account and the user name in the mail program is another: an administrator, a second address, or a shared mailbox. The server does not let one open the other.',
  notes: {
    said: 'The server says that the token is not for this mailbox',
    notConnected: 'The token is accepted, but no mailbox opens for it',
    refused: 'The server refuses the token without saying why',
  },
  lookalikes: {
    'auth/oauth-token-expired': 'Sign in anew with exactly the address that is in the mail program',
    'mailbox/authenticated-but-not-connected': 'With the right account it is a missing licence or right',
  },
  *look(e) {
    const actions = [act('sign-in-with-oauth', { provider: providerTitle(e) })];
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-oauth-wrong-account'))
      yield { subject: server, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    for (const { reply, server, name, accountsFor } of spoken(e, 'says-backend-not-connected')) {
      const login = beside(e.all('login.result'), reply).find((l) => isToken(l.value.mechanism));
      const clues = clue(reply, login === undefined ? 'weak' : 'strong', 'notConnected');
      yield { subject: server, args: { name }, clues, accountsFor, actions };
    }
    for (const r of tokenRefusals(e))
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: clue(r.error ?? r.reply, 'weak', 'refused'),
        accountsFor: r.accountsFor,
        actions,
      };
  },
});
