import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

const early = ['connect', 'capability', 'starttls', 'login'];

export default fault({
  id: 'mailbox/server-unavailable',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [...replyKinds],
  hears: ['says-temporarily-unavailable'],
  title: 'The mailbox at {name} is out of reach for the moment',
  why: 'The login is fine, but the part of the provider that keeps the mailbox does not answer just now. Settings and password are not to blame.',
  notes: {
    said: 'The server says that the mailbox cannot be reached now',
    loggedIn: 'The login before it was accepted',
  },
  lookalikes: {
    'auth/server-temporarily-unavailable': 'There already the login is put off',
    'mailbox/storage-unreadable-on-server':
      'If it stays for hours, the server has more than a passing trouble',
    'provider/outage': 'See whether the provider reports trouble and whether other accounts have it too',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-temporarily-unavailable')) {
      if (reply.kind === 'smtp.reply' || early.includes(reply.value.stage)) continue;
      const login = e
        .all('login.result', server)
        .find((l) => l.value.outcome === 'accepted' && l.session === reply.session);
      yield {
        subject: server,
        args: { name },
        clues: [...clue(reply, weight, 'said'), ...clue(login, 'fair', 'loggedIn')],
        accountsFor,
        actions: [
          act('retry-later', { minutes: 10 }),
          act('look-at-status-page', { provider: providerTitle(e) }),
        ],
      };
    }
  },
});
