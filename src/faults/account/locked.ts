import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/locked',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-account-locked'],
  title: 'The account at {name} is locked or switched off',
  why: 'The provider lets nobody log in to this account for now, whatever the password: after misuse, for a missing confirmation, an open bill, or because somebody switched it off.',
  notes: { said: 'The server says that the account is locked or disabled' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web: a locked account says so there, a wrong password is just refused',
    'account/web-login-required': 'There the web page lets you in and only asks for a confirmation',
    'account/unpaid-or-out-of-credit': 'Look for an open bill on the pages of the provider',
    'auth/too-many-failed-logins': 'That ends by itself after at most a day',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-account-locked');
    const { subject, name } = accountAt(e, said);
    for (const { reply, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('unlock-account', { provider }),
          act('tell-administrator', { what: `the account is locked: ${reply.value.text}` }),
        ],
      };
  },
});
