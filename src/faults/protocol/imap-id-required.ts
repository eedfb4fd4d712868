import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/imap-id-required',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-imap-id-required'],
  title: '{name} opens mailboxes only to programs that say who they are',
  why: 'After the login this server wants the program to introduce itself (the IMAP command ID). Programs that do not are called unsafe.',
  notes: { words: 'The login was accepted, but the server calls the program unsafe' },
  lookalikes: {
    'account/protocol-access-disabled':
      'Look whether the login itself is refused, or only the opening of a folder',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-imap-id-required')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('ask-provider', { what: 'which mail programs can be used', proof: reply.value.text }),
        ],
      };
    }
  },
});
