import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'provider/server-resources-exhausted',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-out-of-storage'],
  title: '{name} has no disk space or memory left',
  why: 'The server cannot store the message for a while because its disk or queue is full. That concerns everybody who sends through it, not one mailbox.',
  notes: { said: 'The server says that it lacks space or memory' },
  explains: ['auth/server-temporarily-unavailable', 'mailbox/server-unavailable'],
  lookalikes: {
    'sending/recipient-mailbox-full': 'There one mailbox is full; try another recipient at the same server',
    'message/too-large': 'Try a tiny message: if it passes, the large one was the trouble',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-out-of-storage'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('tell-administrator', { what: `the mail server has no space left: ${reply.value.text}` }),
          act('retry-later', { minutes: 60 }),
        ],
      };
  },
});
