import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/message-deleted-elsewhere',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-message-missing'],
  title: 'The message was deleted by another program while it was being read from {name}',
  why: 'Two programs work on the same mailbox. One of them removed the message that the other still shows.',
  notes: { said: 'The server says that the message is no longer there' },
  lookalikes: {
    'client/pop3-deletes-from-server':
      'If mail vanishes again and again, look for a POP3 program that does not leave messages on the server',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-message-missing'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 1 })],
      };
  },
});
