import { clue, fault } from '../../kernel/fault.ts';
import { sameHost } from '../../views/documented.ts';
import { loginKinds, refusals, userOf } from '../../views/logins.ts';
import { outcomes, serverName } from '../../views/servers.ts';
import { setUsername, wantForm, wordsAboutName } from './_shared.ts';

export default fault({
  id: 'settings/username-must-not-contain-domain',
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
  hears: ['says-bad-credentials', 'says-user-unknown-at-login'],
  title: 'The user name at {name} must be given without the part with the @',
  why: 'The server knows its accounts by a short name. With the whole address it finds no account and refuses the login.',
  notes: {
    refused: 'The login with the whole address was refused',
    unknown: 'The server says that it does not know this user name',
    accepted: 'With the short name the same password is accepted',
    alsoRefused: 'With the short name the login is refused too',
    acceptedElsewhere: 'Another server of the account accepts the short name with the same password',
    refusedElsewhere: 'Another server of the account refuses the short name too',
    provider: 'The provider wants the short name',
    addressWanted: 'The provider wants the whole address as user name',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: { 'auth/wrong-credentials': 'Enter the short name as user name and try once more' },
  *look(e) {
    for (const r of e.view(refusals)) {
      const user = userOf(e, r.server);
      if (user === undefined || !user.includes('@')) continue;
      const again = e
        .all('login.result', r.server)
        .find((l) => l.value.user === 'local-part' && l.session !== r.reply.session);
      const other = r.otherFormElsewhere;
      const documented = e.all('provider.server').filter((s) => sameHost(s.value.host, serverName(r.server)));
      const wantsAddress = documented.find((d) => d.value.username === 'address');
      const isAccepted = again?.value.outcome === 'accepted';
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(wordsAboutName(e, r.reply) && r.reply, 'fair', 'unknown'),
          ...(isAccepted
            ? clue(again, 'decisive', 'accepted')
            : clue(again?.value.outcome === 'refused' && again, 'excludes', 'alsoRefused')),
          ...clue(other?.value.outcome === 'accepted' && other, 'strong', 'acceptedElsewhere'),
          ...clue(other?.value.outcome === 'refused' && other, 'strongly-against', 'refusedElsewhere'),
          ...clue(
            documented.find((d) => d.value.username === 'local-part'),
            'strong',
            'provider',
          ),
          ...clue(wantsAddress, 'strongly-against', 'addressWanted'),
        ],
        accountsFor: r.accountsFor,
        wants:
          again === undefined && r.reply.source === 'probe' && wantsAddress === undefined
            ? wantForm(r, 'local-part')
            : [],
        actions: setUsername(e, r, user.slice(0, user.lastIndexOf('@'))),
      };
    }
  },
});
