import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/too-many-parallel-submissions',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-parallel-submissions'],
  title: 'This account sends over too many connections at once at {name}',
  why: 'The provider allows an account only a few connections for sending at the same time (Microsoft: three).',
  notes: { said: 'The server says that too many connections are sending at once' },
  lookalikes: {
    'auth/password-transition-needed': 'The number 432 also means a password to be converted: read the words',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(
      e,
      'says-too-many-parallel-submissions',
    ))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 5 }), act('limit-connections', { limit: 1 })],
      };
  },
});
