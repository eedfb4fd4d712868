import { clue, fault } from '../../kernel/fault.ts';
import { documentedServers, sameHost } from '../../views/documented.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { outcomes, roleOf, serverName } from '../../views/servers.ts';
import { enterServer } from './_shared.ts';

export default fault({
  id: 'settings/wrong-data-centre-host',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [
    ...loginKinds,
    ...outcomes,
    'smtp.reply',
    'imap.reply',
    'pop3.reply',
    'config.server',
    'config.account',
    'provider.server',
  ],
  hears: ['says-bad-credentials', 'says-account-moved'],
  title: 'The account may live in another data centre of the provider than {name}',
  why: 'Some providers keep accounts in several regions or plans, each with server names of its own. The wrong one does not know the account, and says that the password is wrong.',
  notes: {
    refused: 'The login was refused as wrong',
    moved: 'The server says that the account is somewhere else',
    several: 'The provider has other servers for other regions or plans: {other}',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Sign in on the web: the address of the page shows the region of the account',
  },
  *look(e) {
    for (const r of e.view(refusals)) {
      const here = e.all('provider.server').find((s) => sameHost(s.value.host, serverName(r.server)));
      if (here === undefined) continue;
      const { provider, role, protocol } = here.value;
      const other = documentedServers(e, { role, protocol }).find(
        (s) =>
          s.value.provider === provider &&
          s.value.port === here.value.port &&
          !sameHost(s.value.host, here.value.host),
      );
      if (other === undefined) continue;
      const moved = e.meaning(r.reply).some((m) => m.meaning === 'says-account-moved');
      yield {
        subject: r.server,
        args: { name: r.name, other: other.value.host },
        clues: [
          ...clue(r.reply, moved ? 'strong' : 'weak', moved ? 'moved' : 'refused'),
          ...clue(other, 'fair', 'several'),
        ],
        accountsFor: r.accountsFor,
        actions: enterServer(e, roleOf(e, r.server), protocol, other.value.host),
      };
    }
  },
});
