import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/too-many-recipients',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-recipients'],
  title: 'The message has more recipients than {name} accepts at once',
  why: 'Servers limit the addresses in one message. Those beyond the limit are refused; the others may have received it.',
  notes: { said: 'The server says that there are too many recipients' },
  lookalikes: {
    'sending/rate-limit-reached': 'If the reply speaks of time, the speed is limited',
    'sending/daily-limit-reached': 'If it speaks of a day, the count of the day is reached',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-too-many-recipients'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('send-smaller', {}), act('retry-later', { minutes: 30 })],
      };
  },
});
