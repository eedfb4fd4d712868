import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/password-transition-needed',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-password-transition-needed'],
  title: '{name} must convert the password first: log in once with the normal password over TLS',
  why: 'The server keeps passwords in a new form, and can convert yours only when it gets it once as it is, over an encrypted connection.',
  notes: { said: 'The server says that a password transition is needed' },
  lookalikes: {
    'account/password-expired': 'Sign in on the web: an expired password leads to a page for a new one',
    'sending/too-many-parallel-submissions':
      'The number 432 is also used for too many parallel logins: read the words',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-password-transition-needed'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('set-login-method', { role: roleOf(e, server), method: 'normal password' }),
          act('change-password', { provider }),
        ],
      };
  },
});
