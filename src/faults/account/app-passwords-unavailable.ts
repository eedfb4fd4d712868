import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/app-passwords-unavailable',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['text.error', 'provider.match', ...replyKinds],
  hears: ['says-app-password-required'],
  title: 'This account cannot make app passwords{provider}',
  why: 'App passwords exist only while two-step verification is on. Advanced protection, sign-in with security keys alone, or the administrator of a company can take them away; then mail programs must sign in with OAuth.',
  notes: {
    said: 'The page for app passwords is missing, or says that the setting is not available',
    wanted: 'The server asks for an app password',
  },
  explains: ['auth/app-password-required', 'auth/wrong-credentials'],
  lookalikes: {
    'auth/app-password-required':
      'Switch two-step verification on and open the page for app passwords again: if it is there now, make one',
    'auth/oauth-required': 'See whether the program offers the sign-in page of the provider',
  },
  *look(e) {
    const [wanted] = spoken(e, 'says-app-password-required');
    const title = providerTitle(e);
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'NO_APP_PASSWORDS') continue;
      yield {
        subject: error.subject,
        args: { provider: title === '' ? '' : ` (${title})` },
        clues: [...clue(error, 'strong', 'said'), ...clue(wanted?.reply, 'weak', 'wanted')],
        accountsFor: [error.id, ...(wanted?.accountsFor ?? [])],
        actions: [
          act('create-app-password', { provider: title }),
          act('sign-in-with-oauth', { provider: title }),
        ],
      };
    }
  },
});
