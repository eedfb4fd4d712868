import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/too-many-attachments',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-attachments'],
  title: 'The message has more attachments or parts than {name} accepts',
  why: 'Receivers limit how many parts a message may have, because taking them apart is work.',
  notes: { said: 'The server says that there are too many attachments or parts' },
  lookalikes: {
    'message/too-large': 'There the size counts, not the number',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-too-many-attachments'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('send-smaller', {})],
      };
  },
});
