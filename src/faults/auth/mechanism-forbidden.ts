import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/mechanism-forbidden',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-mechanism-too-weak'],
  title: '{name} does not allow this login method for the account',
  why: 'The server has a rule that this account must log in by a safer method than the one the mail program used.',
  notes: { said: 'The server says that the login method is too weak' },
  lookalikes: {
    'auth/app-password-required':
      'Some providers use the same number (534 5.7.9) to ask for an app password: read the words',
    'auth/password-transition-needed': 'There one login with the normal password is asked for first',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mechanism-too-weak'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('set-login-method', { role: roleOf(e, server), method: 'SCRAM or OAuth2' }),
          act('sign-in-with-oauth', { provider }),
        ],
      };
  },
});
