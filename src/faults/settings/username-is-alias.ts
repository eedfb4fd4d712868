import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals, userOf } from '../../views/logins.ts';
import { outcomes, roleOf } from '../../views/servers.ts';

export default fault({
  id: 'settings/username-is-alias',
  prior: 'usual',
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
    'provider.match',
    'config.credential',
  ],
  hears: ['says-bad-credentials', 'says-not-allowed-for-mailbox'],
  title: 'The user name at {name} may be an extra address of the account, not the one it logs in with',
  why: 'An account can have several addresses, but logs in with one of them only. With another one even the right password is refused.',
  notes: {
    refused: 'The login with this address was refused',
    ownDomain: 'The address is in a domain of its own, kept by {provider}',
    samePassword: 'The same password is used for both servers',
    otherUser: 'Another user name is entered for the other server of the account, and it is accepted',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Sign in on the web with exactly this address and password',
    'auth/oauth-required': 'Look whether the provider still takes passwords from mail programs',
  },
  *look(e) {
    const credential = e.one('config.credential');
    for (const r of e.view(refusals)) {
      const user = userOf(e, r.server);
      if (user === undefined || !user.includes('@')) continue;
      const own = e.all('provider.match').find((m) => m.value.by === 'mx');
      const other = r.acceptedElsewhere === undefined ? undefined : userOf(e, r.acceptedElsewhere.subject);
      const differs = other !== undefined && other.toLowerCase() !== user.toLowerCase();
      if (own === undefined && !differs) continue;
      yield {
        subject: r.server,
        args: { name: r.name, provider: own?.value.title ?? '' },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(own, 'weak', 'ownDomain'),
          ...clue(differs && r.acceptedElsewhere, 'strong', 'otherUser'),
          ...clue(differs && credential?.value.sameBothWays === true && credential, 'fair', 'samePassword'),
        ],
        accountsFor: r.accountsFor,
        actions: [
          act('set-username', { role: roleOf(e, r.server), user: differs ? other : '' }),
          act('sign-in-on-web', { provider: own?.value.title ?? '' }),
        ],
      };
    }
  },
});
