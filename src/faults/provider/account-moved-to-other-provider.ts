import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'provider/account-moved-to-other-provider',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-account-moved'],
  title: 'The mailbox is no longer at {name}: it was moved to other servers',
  why: 'The provider has handed its mailboxes to another company or to other servers. The old server still answers, but no longer knows the account.',
  notes: { moved: 'The server says that the account has moved' },
  explains: ['auth/wrong-credentials', 'settings/hostname-retired'],
  lookalikes: {
    'settings/hostname-retired': 'There the old server does not answer at all',
    'protocol/server-refers-elsewhere': 'There the server itself names the server to use',
    'settings/wrong-data-centre-host': 'There the provider is the same and only the data centre differs',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-account-moved'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'moved'),
        accountsFor,
        actions: [
          act('sign-in-on-web', { provider: providerTitle(e) }),
          act('set-server', { role: roleOf(e, server), host: 'the server that the provider names today' }),
        ],
      };
  },
});
