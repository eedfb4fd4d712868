import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';
import { signInErrors, tokenKinds, tokenRefusals } from './_shared.ts';

/** Codes of sign-in servers for "the organisation has not allowed it" (Microsoft Entra, Google). */
const forbidden = [
  'AADSTS90094',
  'AADSTS65001',
  'AADSTS50105',
  'AADSTS53000',
  'AADSTS53003',
  'AADSTS700016',
  'admin_policy_enforced',
  'consent_required',
  'access_denied',
];

export default fault({
  id: 'auth/oauth-blocked-by-organisation',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...tokenKinds, ...replyKinds, 'text.error'],
  hears: ['says-oauth-blocked-by-organisation'],
  title: 'The organisation does not allow this mail program, or this way to read mail, at {name}',
  why: 'Password and sign-in are right, but the administrator has to approve the program first, or has switched IMAP, POP3 or SMTP off for the account.',
  notes: {
    said: 'The server says that the organisation does not allow it',
    code: 'The sign-in server answers that the organisation has not allowed it',
    refused: 'The server refuses the token without saying why',
  },
  lookalikes: {
    'auth/oauth-scope-missing':
      'Ask a colleague to try the same program: if it works there, the sign-in is the trouble',
    'auth/oauth-token-expired': 'Sign in anew first',
  },
  *look(e) {
    const actions = [
      act('switch-on-access', { provider: providerTitle(e), protocol: 'imap' }),
      act('tell-administrator', {
        what: 'approve the mail program and allow IMAP and SMTP for this account',
      }),
    ];
    for (const one of spoken(e, 'says-oauth-blocked-by-organisation')) {
      const { reply, server, name, weight, accountsFor } = one;
      yield { subject: server, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    }
    for (const error of signInErrors(e, forbidden))
      yield {
        subject: error.subject,
        args: { name: serverName(error.subject) },
        clues: clue(error, 'decisive', 'code'),
        accountsFor: [error.id],
        actions,
      };
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
