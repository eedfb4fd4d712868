import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/headers-too-large',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-headers-too-large'],
  title: 'The header of the message is larger than {name} accepts',
  why: 'Very many visible recipients, or marks that many servers added on the way, make the part before the text too large.',
  notes: { said: 'The server says that the header is too large' },
  lookalikes: {
    'message/too-large': 'There the whole message is too large',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-headers-too-large'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('send-smaller', {}), act('check-recipient', {})],
      };
  },
});
