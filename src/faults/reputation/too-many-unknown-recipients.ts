import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/too-many-unknown-recipients',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-unknown-recipients'],
  title: 'Too many of the recipients do not exist, so {name} refuses the rest',
  why: 'A sender who tries many unknown addresses looks like a spammer who guesses. The receiver stops listening for a while.',
  notes: { said: 'The server says that too many recipients were unknown' },
  lookalikes: {
    'sending/recipient-unknown': 'There single addresses are refused and the rest passes',
    'reputation/slowed-by-receiver': 'There the bad name is older than this mail',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-too-many-unknown-recipients'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {}), act('retry-later', { minutes: 1440 })],
      };
  },
});
