import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/extension-not-supported',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-extension-not-supported'],
  title: '{name} does not know an extra that the program asks for',
  why: 'Programs may ask for extras, such as a receipt of delivery or letters beyond A to Z in the text. This server does not offer them, and refuses the mail.',
  notes: { words: 'The server says that it does not support what was asked for' },
  lookalikes: {
    'protocol/imap-command-malformed': 'See whether another program does the same without complaint',
    'message/headers-noncompliant': 'See whether a mail of one plain line is accepted',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(e, 'says-extension-not-supported')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('ask-provider', { what: 'this extension', proof: reply.value.text }),
        ],
      };
    }
  },
});
