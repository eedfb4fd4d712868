import { act } from '../../kernel/action.ts';
import { clue, fault, type Weight } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { tokenKinds, tokenRefusals } from './_shared.ts';

/** RFC 7628 names the reason; Google and Microsoft answer 400 or 401 whatever it is. */
const weightOf: Readonly<Record<string, Weight>> = {
  invalid_token: 'decisive',
  '401': 'strong',
  '400': 'strong',
  insufficient_scope: 'strongly-against',
};

export default fault({
  id: 'auth/oauth-token-expired',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...tokenKinds, ...replyKinds],
  hears: ['says-oauth-token-expired'],
  title: 'The access token that {name} was given is expired or not valid',
  why: 'With OAuth the program logs in with a token that lasts about an hour. This one is too old, damaged, or made for something else; the program should fetch a new one.',
  notes: {
    said: 'The server says that the token is expired or not valid',
    error: 'The server explains in its reply why it refuses the token',
    refused: 'The server refuses the token without saying why',
    stated: 'The server gives another reason',
  },
  lookalikes: {
    'auth/oauth-scope-missing':
      'Look whether the consent covers mail (IMAP, SMTP), not only the profile or the calendar',
    'auth/oauth-wrong-account': 'Look whether the sign-in was done with the account that owns the mailbox',
    'auth/oauth-sign-in-expired': 'If a new token cannot be had either, the sign-in itself has ended',
  },
  *look(e) {
    const actions = [
      act('sign-in-with-oauth', { provider: providerTitle(e) }),
      act('retry-later', { minutes: 1 }),
    ];
    const said = spoken(e, 'says-oauth-token-expired');
    for (const { reply, server, name, weight, accountsFor } of said)
      yield { subject: server, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    for (const r of tokenRefusals(e)) {
      const others = r.reply === undefined ? [] : e.meaning(r.reply);
      const stated = others.some(
        (s) => s.strength === 'states-cause' && s.meaning !== 'says-oauth-token-expired',
      );
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.error, weightOf[r.error?.value.status.toLowerCase() ?? ''] ?? 'fair', 'error'),
          ...(stated ? clue(r.reply, 'strongly-against', 'stated') : clue(r.reply, 'fair', 'refused')),
        ],
        accountsFor: r.accountsFor,
        actions,
      };
    }
  },
});
