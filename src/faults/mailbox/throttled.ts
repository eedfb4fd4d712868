import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/throttled',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-throttled'],
  title: '{name} slows this account down, because its programs ask too much at once',
  why: 'The server counts what the programs of an account do. Above a limit it answers late or not at all for a while.',
  notes: { said: 'The server says that it is slowing the account down' },
  lookalikes: {
    'mailbox/too-many-sessions': 'There the server speaks of connections',
    'mailbox/download-limit-reached': 'There it lasts up to a day',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-throttled'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('retry-later', { minutes: 30 }),
          act('limit-connections', { limit: 1 }),
          act('check-less-often', { minutes: 15 }),
        ],
      };
  },
});
