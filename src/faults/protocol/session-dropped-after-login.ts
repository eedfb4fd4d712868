import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

const login = ['auth', 'login'];
const early = [
  'connect',
  'greeting',
  'capability',
  'ehlo',
  'helo',
  'starttls',
  'handshake',
  'ehlo-after-tls',
  ...login,
];

export default fault({
  id: 'protocol/session-dropped-after-login',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['session.end', 'mailbox.opened', 'login.result'],
  title: '{name} accepts the login, and then ends the connection',
  why: 'User name and password are right. The part of the server that opens the mailbox fails right afterwards.',
  notes: {
    accepted: 'The login was accepted',
    ended: 'After that the server ended the connection without a word',
    dropped: 'The connection was gone when the mailbox should have been opened',
  },
  lookalikes: {
    'mailbox/storage-unreadable-on-server': 'Ask the administrator for the log of the server at that minute',
    'network/connection-reset-by-middlebox': 'Try the same from another network, for example a phone hotspot',
    'mailbox/session-closed-by-server': 'See whether it happens at once, or only after a long pause',
  },
  *look(e) {
    for (const accepted of e.all('login.result')) {
      if (accepted.value.outcome !== 'accepted' || accepted.aside === true) continue;
      const same = (f: { session?: string }): boolean =>
        accepted.session !== undefined && f.session === accepted.session;
      const end = e
        .all('session.end')
        .find((s) => same(s) && s.id > accepted.id && s.aside !== true && !early.includes(s.value.stage));
      const dropped = e.all('mailbox.opened').find((m) => same(m) && m.value.outcome === 'dropped');
      if (end === undefined && dropped === undefined) continue;
      const name = serverName(accepted.subject);
      yield {
        subject: withoutAddress(accepted.subject),
        args: { name },
        clues: [
          ...clue(accepted, 'fair', 'accepted'),
          ...clue(end, 'strong', 'ended'),
          ...clue(dropped, end === undefined ? 'strong' : 'fair', 'dropped'),
        ],
        accountsFor: [end, dropped].flatMap((f) => (f === undefined ? [] : [f.id])),
        actions: [
          act('repair-storage', { name }),
          act('retry-later', { minutes: 30 }),
          act('ask-provider', { what: 'why the connection ends after the login', proof: `${name} hung up` }),
        ],
      };
    }
  },
});
