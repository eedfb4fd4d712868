import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/chunking-broken',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-chunking-broken'],
  title: 'Sending in pieces (BDAT) does not work with {name}',
  why: 'The server offers to take mails in pieces, but then fails at it. The same mail sent in the usual way is accepted.',
  notes: { words: 'The server refused a piece of the mail' },
  lookalikes: {
    'message/too-large': 'Send a very small mail: when this fails too, the size is not the cause',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-chunking-broken')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [
          act('tell-administrator', { what: `CHUNKING of ${name} is broken: do not offer it` }),
          act('update-program', {}),
        ],
      };
    }
  },
});
