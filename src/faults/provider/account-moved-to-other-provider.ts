import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { documentedServers, sameHost } from '../../views/documented.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'provider/account-moved-to-other-provider',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [
    ...replyKinds,
    ...loginKinds,
    'config.server',
    'provider.server',
    'imap.reply',
    'pop3.reply',
    'smtp.reply',
  ],
  hears: ['says-account-moved', 'says-bad-credentials'],
  title: 'The mailbox is no longer at {name}: it was moved to other servers',
  why: 'The provider has handed its mailboxes to another company or to other servers. The old server still answers, but no longer knows the account.',
  notes: {
    moved: 'The server says that the account has moved',
    refused: 'The server refused the login as wrong',
    elsewhere: 'The mail of the domain goes to another provider, to which this server does not belong',
    accepts: 'Another server of the account accepts the login',
  },
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
    const holder = e.all('provider.match').find((m) => m.value.by === 'mx');
    const theirs = documentedServers(e, {}).filter((s) => s.value.provider === holder?.value.provider);
    if (holder === undefined || !theirs.some((s) => s.value.role === 'incoming')) return;
    for (const r of e.view(refusals)) {
      const { provider } = holder.value;
      const isTheirs =
        theirs.some((s) => sameHost(s.value.host, r.name)) ||
        e.all('provider.match').some((m) => m.value.by === 'host' && m.value.provider === provider);
      if (isTheirs) continue;
      const right = theirs.find((s) => s.value.role === roleOf(e, r.server));
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(holder, 'strong', 'elsewhere'),
          ...clue(r.acceptedElsewhere, 'strongly-against', 'accepts'),
        ],
        accountsFor: r.accountsFor,
        actions: [
          act('set-server', { role: roleOf(e, r.server), host: right?.value.host ?? '' }),
          ...(right === undefined
            ? []
            : [
                act('set-port', {
                  role: right.value.role,
                  port: right.value.port,
                  security: right.value.security,
                }),
              ]),
        ],
      };
    }
  },
});
