import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/web-login-required',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-web-login-required'],
  title: '{name} wants you to sign in once with a browser',
  why: 'The provider finds the login unusual (new place, new device, new terms) and first wants to see a person on its web page. Until then it refuses mail programs, also with the right password.',
  notes: { said: 'The server asks for a sign-in with a browser' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/app-password-required':
      'If signing in with the browser changes nothing, an app password may be missing',
    'account/locked': 'A locked account does not let you in on the web either',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-web-login-required');
    const { subject, name } = accountAt(e, said);
    for (const { reply, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('sign-in-on-web', { provider }), act('check-blocked-sign-ins', { provider })],
      };
  },
});
