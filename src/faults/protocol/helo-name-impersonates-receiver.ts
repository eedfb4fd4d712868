import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/helo-name-impersonates-receiver',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-helo-impersonates-receiver'],
  title: 'The sending computer introduces itself to {name} with a name that is not its own',
  why: 'In its greeting (HELO) a sender has to say its own name. Who gives the name or address of the receiver is taken for a spammer.',
  notes: { words: 'The server says that the name in the greeting is not to be believed' },
  lookalikes: {
    'protocol/helo-name-invalid': 'See whether the name that was given belongs to the server itself',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-helo-impersonates-receiver')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [act('set-helo-name', { name: '' })],
      };
    }
  },
});
