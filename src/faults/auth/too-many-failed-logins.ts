import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { wantPlainerWords } from '../../views/logins.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/too-many-failed-logins',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server', 'not-examined'],
  hears: ['says-too-many-failed-logins'],
  title: 'Too many failed logins at {name}: it refuses this account or this computer for a while',
  why: 'After several wrong passwords the server refuses even the right one for some time. Often another device still tries an old password again and again.',
  notes: { said: 'The server says that there were too many failed logins' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'mailbox/pop3-polled-too-often': 'There the logins were right, only too frequent',
    'network/ip-banned-after-failed-logins': 'There the server no longer answers this computer at all',
    'account/locked': 'A locked account does not come back by itself',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-too-many-failed-logins');
    const { subject, name } = accountAt(e, said);
    for (const { reply, server, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        wants: wantPlainerWords(e, reply),
        actions: [
          act('sign-in-on-web', { provider }),
          act('retry-later', { minutes: 60 }),
          act('enter-password', { role: roleOf(e, server) }),
        ],
      };
  },
});
