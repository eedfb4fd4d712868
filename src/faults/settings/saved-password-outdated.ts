import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { concerns } from '../../kernel/subject.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { outcomes, roleOf } from '../../views/servers.ts';

export default fault({
  id: 'settings/saved-password-outdated',
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
    'config.credential',
    'config.account',
  ],
  hears: ['says-bad-credentials'],
  title: 'The mail program still uses an old password at {name}',
  why: 'Programs keep a password for receiving and one for sending, on each device. After a change the old one stays wherever it was not typed anew.',
  notes: {
    refusedThen: 'The mail program was refused',
    acceptedNow: 'The password that was typed just now is accepted by the same server',
    otherAccepts: 'The other server of the account accepts its password',
    differ: 'Different passwords are used for receiving and for sending',
    sameTyped: 'The very same password was refused here and accepted by the other server',
  },
  explains: [
    'auth/wrong-credentials',
    'auth/too-many-failed-logins',
    'network/ip-banned-after-failed-logins',
    'account/locked',
  ],
  lookalikes: {
    'auth/wrong-credentials': 'Sign in on the web with the password that the program uses',
    'client/password-store-returns-old-password':
      'Type the new password: if the program asks again, it is not stored',
  },
  *look(e) {
    for (const r of e.view(refusals)) {
      const isText = r.reply.source === 'text';
      const now = e
        .all('login.result')
        .find((l) => l.value.outcome === 'accepted' && l.source !== 'text' && concerns(l.subject, r.server));
      const elsewhere = r.acceptedElsewhere;
      const same = e.one('config.credential')?.value.sameBothWays;
      const proven = isText && now !== undefined;
      if (!proven && elsewhere === undefined) continue;
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'weak', 'refusedThen'),
          ...clue(proven && now, 'decisive', 'acceptedNow'),
          ...clue(elsewhere, same === true ? 'weak' : 'fair', 'otherAccepts'),
          ...clue(same === false && e.one('config.credential'), 'fair', 'differ'),
          ...clue(!isText && same === true && e.one('config.credential'), 'excludes', 'sameTyped'),
        ],
        accountsFor: r.accountsFor,
        actions: [act('enter-password', { role: roleOf(e, r.server) })],
      };
    }
  },
});
