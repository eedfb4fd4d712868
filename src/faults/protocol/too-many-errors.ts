import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { earlierFailure } from './_shared.ts';

export default fault({
  id: 'protocol/too-many-errors',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-too-many-errors'],
  title: '{name} hung up because the program made too many mistakes in a row',
  why: 'Servers end a conversation after some commands that they had to refuse. The mistakes before are the cause; this is only the end of patience.',
  notes: {
    words: 'The server says that there were too many errors',
    earlier: 'The first thing that went wrong came earlier in the same conversation',
  },
  lookalikes: {
    'protocol/imap-command-malformed':
      'Read the conversation from its beginning: the first refusal is the cause',
    'account/smtp-auth-disabled': 'See whether the program could log in at all',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-too-many-errors')) {
      const first = earlierFailure(e, reply);
      yield {
        subject: server,
        args: { name },
        clues: [...clue(reply, weight, 'words'), ...clue(first, 'strongly-against', 'earlier')],
        accountsFor,
        actions: [
          act('update-program', {}),
          act('ask-provider', { what: 'which commands the server refused', proof: reply.value.text }),
        ],
      };
    }
  },
});
