import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/no-valid-recipients',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-no-valid-recipients'],
  title: 'None of the recipients was accepted by {name}, so the message was refused too',
  why: 'Before this reply the server refused every single recipient. The reason stands in those earlier replies.',
  notes: { said: 'The server says that no recipient is left' },
  lookalikes: {
    'protocol/commands-out-of-order':
      'If no recipient was refused before, the program sent its commands in the wrong order',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-no-valid-recipients'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
