import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';
import { signInErrors } from './_shared.ts';

/** Codes of sign-in servers that only a new sign-in by the person answers (RFC 6749, Microsoft Entra). */
const ended = [
  'invalid_grant',
  'interaction_required',
  'login_required',
  'AADSTS50173',
  'AADSTS50076',
  'AADSTS50079',
  'AADSTS50078',
  'AADSTS70008',
  'AADSTS70043',
  'AADSTS700082',
  'AADSTS700084',
];

export default fault({
  id: 'auth/oauth-sign-in-expired',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['text.error', 'provider.match'],
  title: 'The sign-in at the provider has ended: the program has to open its sign-in window again',
  why: 'The program keeps a long-lived permission to fetch tokens. It ends when the password changes, the permission is withdrawn, a second factor is asked for, or it was not used for long.',
  notes: {
    ended: 'The sign-in server ({name}) says that the permission has ended',
  },
  explains: ['auth/oauth-token-expired'],
  lookalikes: {
    'host/clock-wrong':
      'Compare the clock of the computer: with a wrong one new permissions seem to have ended',
    'host/oauth-window-fails': 'If the sign-in window does not open or stays empty, that is the trouble',
  },
  *look(e) {
    for (const error of signInErrors(e, ended))
      yield {
        subject: error.subject,
        args: { name: serverName(error.subject) },
        clues: clue(error, 'decisive', 'ended'),
        accountsFor: [error.id],
        actions: [act('sign-in-with-oauth', { provider: providerTitle(e) })],
      };
  },
});
