import { act } from '../../kernel/action.ts';
import { clue, fault, type Weight } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';
import { signInErrors, tokenKinds, tokenRefusals } from './_shared.ts';

const weightOf: Readonly<Record<string, Weight>> = {
  insufficient_scope: 'decisive',
  '400': 'fair',
  invalid_token: 'strongly-against',
};

export default fault({
  id: 'auth/oauth-scope-missing',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...tokenKinds, ...replyKinds, 'text.error'],
  hears: ['says-oauth-scope-missing'],
  title: 'The sign-in at the provider did not include the right to use mail at {name}',
  why: 'A token carries a list of what it may do. This one lacks mail, or is made for another service of the provider, so the mail server refuses it although the sign-in itself worked.',
  notes: {
    said: 'The server says that the token lacks the right for mail',
    error: 'The server names the right that it wants',
    refused: 'The server refuses the token',
  },
  lookalikes: {
    'auth/oauth-token-expired': 'Fetch a new token first: an expired one gives much the same answer',
    'auth/oauth-blocked-by-organisation':
      'If the consent page says “needs approval”, the organisation has to allow it',
  },
  *look(e) {
    const actions = [act('sign-in-with-oauth', { provider: providerTitle(e) })];
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-oauth-scope-missing'))
      yield { subject: server, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    for (const error of signInErrors(e, [
      'insufficient_scope',
      'AADSTS900144',
      'AADSTS70011',
      'AADSTS28002',
      'AADSTS28003',
    ]))
      yield {
        subject: error.subject,
        args: { name: serverName(error.subject) },
        clues: clue(error, 'decisive', 'error'),
        accountsFor: [error.id],
        actions,
      };
    for (const r of tokenRefusals(e))
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.error, weightOf[r.error?.value.status.toLowerCase() ?? ''] ?? 'weak', 'error'),
          ...clue(r.reply, 'weak', 'refused'),
        ],
        accountsFor: r.accountsFor,
        actions,
      };
  },
});
