import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { failures, ways } from './_shared.ts';

export default fault({
  id: 'provider/service-discontinued',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, ...ways, 'provider.access'],
  hears: ['says-service-discontinued'],
  title: '{provider} has closed this mail service',
  why: 'The provider no longer runs it. Its servers are gone or refuse everybody, and no setting brings the mailbox back.',
  notes: {
    said: 'The server says that the service has ended',
    retired: 'This mail service is known to have been closed',
    failed: 'The mail program gets nowhere',
  },
  explains: [
    'settings/hostname-typo',
    'settings/hostname-retired',
    'auth/wrong-credentials',
    'dns/no-address-record',
    'network/service-not-running',
  ],
  lookalikes: {
    'settings/hostname-retired': 'Look at the help pages of the provider for newer server names',
    'provider/account-moved-to-other-provider': 'Look whether the provider announced a move to somebody else',
    'provider/outage': 'Look for news: an outage ends within hours',
  },
  *look(e) {
    const provider = providerTitle(e) || 'The provider';
    const actions = [
      act('look-at-status-page', { provider: providerTitle(e) }),
      act('ask-provider', {
        what: 'Does this mail service still exist, and where did my mailbox go?',
        proof: '',
      }),
    ];
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-service-discontinued'))
      yield { subject: server, args: { provider }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    const retired = e.all('provider.access').find((a) => a.value.access === 'retired');
    const failed = failures(e);
    if (retired === undefined || failed.length === 0) return;
    yield {
      subject: retired.subject,
      args: { provider },
      clues: [...clue(retired, 'strong', 'retired'), ...failed.flatMap((f) => clue(f, 'fair', 'failed'))],
      accountsFor: failed.map((f) => f.id),
      actions,
    };
  },
});
