import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { sameHost } from '../../views/documented.ts';
import { loginKinds, refusals, userOf } from '../../views/logins.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { outcomes, roleOf, serverName } from '../../views/servers.ts';
import { addressOf, setUsername, wantForm, wordsAboutName } from './_shared.ts';

export default fault({
  id: 'settings/username-missing-domain',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...loginKinds,
    ...outcomes,
    ...replyKinds,
    'smtp.reply',
    'imap.reply',
    'pop3.reply',
    'config.server',
    'config.account',
    'provider.server',
  ],
  hears: ['says-bad-credentials', 'says-user-unknown-at-login', 'says-full-address-wanted'],
  title: 'The user name at {name} lacks the part with the @',
  why: 'The server knows its accounts by the whole e-mail address. With the first part alone it finds no account and refuses the login.',
  notes: {
    refused: 'The login with the short name was refused',
    shortened: 'The settings give only the first part of the address of the account',
    words: 'The server asks for the whole address as user name',
    unknown: 'The server says that it does not know this user name',
    accepted: 'With the whole address as user name the same password is accepted',
    alsoRefused: 'With the whole address the login is refused too',
    acceptedElsewhere: 'Another server of the account accepts the whole address with the same password',
    refusedElsewhere: 'Another server of the account refuses the whole address too',
    provider: 'The provider wants the whole address as user name',
    shortWanted: 'The provider wants the short name',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: { 'auth/wrong-credentials': 'Enter the whole address as user name and try once more' },
  *look(e) {
    for (const s of spoken(e, 'says-full-address-wanted'))
      yield {
        subject: s.server,
        args: { name: s.name },
        clues: clue(s.reply, 'decisive', 'words'),
        accountsFor: s.accountsFor,
        actions: [act('set-username', { role: roleOf(e, s.server), user: addressOf(e, '', s.name) })],
      };
    const account = e.one('config.account');
    for (const r of e.view(refusals)) {
      const user = userOf(e, r.server);
      if (user === undefined || user.includes('@')) continue;
      const again = e
        .all('login.result', r.server)
        .find((l) => l.value.user === 'address' && l.session !== r.reply.session);
      const other = r.otherFormElsewhere;
      const documented = e.all('provider.server').filter((s) => sameHost(s.value.host, serverName(r.server)));
      const isAccepted = again?.value.outcome === 'accepted';
      const address = addressOf(e, user, r.name);
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'fair', 'refused'),
          ...clue(account?.value.address.startsWith(`${user}@`) && account, 'weak', 'shortened'),
          ...clue(wordsAboutName(e, r.reply) && r.reply, 'strong', 'unknown'),
          ...(isAccepted
            ? clue(again, 'decisive', 'accepted')
            : clue(again?.value.outcome === 'refused' && again, 'excludes', 'alsoRefused')),
          ...clue(other?.value.outcome === 'accepted' && other, 'strong', 'acceptedElsewhere'),
          ...clue(other?.value.outcome === 'refused' && other, 'strongly-against', 'refusedElsewhere'),
          ...clue(
            documented.find((d) => d.value.username === 'address'),
            'strong',
            'provider',
          ),
          ...clue(
            documented.find((d) => d.value.username === 'local-part'),
            'strongly-against',
            'shortWanted',
          ),
        ],
        accountsFor: r.accountsFor,
        wants: again === undefined && r.reply.source === 'probe' ? wantForm(r, 'address') : [],
        actions: setUsername(e, r, address),
      };
    }
  },
});
