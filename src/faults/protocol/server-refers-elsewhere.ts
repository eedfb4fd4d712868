import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/server-refers-elsewhere',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-refers-elsewhere'],
  title: '{name} sends the program on to another server',
  why: 'The mailbox lives on another server now, and the old one says so. Mail programs rarely follow by themselves.',
  notes: { words: 'The server names another server to use' },
  lookalikes: {
    'provider/account-moved-to-other-provider':
      'Look for the name of the other server in the words of this one',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-refers-elsewhere')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [act('ask-provider', { what: 'which server to use now', proof: reply.value.text })],
      };
    }
  },
});
