import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/too-many-sessions',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-sessions'],
  title: 'Too many programs and devices are connected to the mailbox at {name} at the same time',
  why: 'The server allows only some connections for one account. Telephones, tablets and mail programs keep several open each; the next one is refused.',
  notes: { said: 'The server says that this account has too many connections open' },
  explains: ['protocol/session-dropped-after-login', 'auth/wrong-credentials'],
  lookalikes: {
    'network/too-many-connections-from-ip':
      'There the limit counts everybody behind the same Internet address, not one account',
    'mailbox/throttled': 'Throttling counts how much a program does, not how many are connected',
    'auth/wrong-credentials':
      'Some programs report any refused login as a wrong password: read the words of the server',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-too-many-sessions')) {
      // A server for sending has no mailboxes: it counts connections.
      if (reply.kind === 'smtp.reply' && reply.value.code !== 0) continue;
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('limit-connections', { limit: 2 }),
          act('retry-later', { minutes: 30 }),
          act('raise-limits', { name, limit: 'connections of one user' }),
        ],
      };
    }
  },
});
