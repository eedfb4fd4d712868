import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { failures, ways } from './_shared.ts';

export default fault({
  id: 'provider/no-mail-program-access',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [...replyKinds, ...ways, 'provider.access'],
  hears: ['says-no-mail-program-access'],
  title: '{provider} offers no access for mail programs',
  why: 'Mail there can only be read in the browser or in the provider’s own app. It has no servers for IMAP, POP3 or SMTP that a mail program could use, so no setting will work.',
  notes: {
    said: 'The server says that mail programs have no access',
    none: 'This provider is known to offer no IMAP, POP3 or SMTP',
    failed: 'The mail program does not reach a mailbox there',
  },
  explains: ['settings/hostname-typo', 'auth/wrong-credentials', 'dns/no-address-record'],
  lookalikes: {
    'settings/local-bridge-required':
      'Some of these providers have a bridge program for the computer; look whether yours has one',
    'account/plan-without-mail-access': 'Look whether another plan of the provider includes mail programs',
  },
  *look(e) {
    const provider = providerTitle(e) || 'The provider';
    const actions = [
      act('sign-in-on-web', { provider: providerTitle(e) }),
      act('check-plan', { provider: providerTitle(e) }),
    ];
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-no-mail-program-access'))
      yield { subject: server, args: { provider }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    const none = e.all('provider.access').find((a) => a.value.access === 'none');
    const failed = failures(e);
    if (none === undefined || failed.length === 0) return;
    yield {
      subject: none.subject,
      args: { provider },
      clues: [...clue(none, 'strong', 'none'), ...failed.flatMap((f) => clue(f, 'fair', 'failed'))],
      accountsFor: failed.map((f) => f.id),
      actions,
    };
  },
});
