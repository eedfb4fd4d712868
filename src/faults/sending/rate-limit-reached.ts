import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/rate-limit-reached',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-rate-limit'],
  title: 'Mail is sent faster than {name} allows',
  why: 'The server counts messages or connections in a minute or an hour. Above its limit it puts further mail off for a while.',
  notes: { said: 'The server says that too much was sent in a short time' },
  lookalikes: {
    'sending/daily-limit-reached': 'A limit for a day lasts until tomorrow',
    'reputation/slowed-by-receiver':
      'There the receiver speaks of the bad name of the sender, not of his speed',
    'network/too-many-connections-from-ip': 'There it is the number of connections',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-rate-limit'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 60 }), act('limit-connections', { limit: 1 })],
      };
  },
});
