import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/no-permission',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-no-permission'],
  title: 'The account may not do this in that folder at {name}',
  why: 'The folder belongs to somebody else or is read-only for this account, so opening it, or storing a message there, is refused.',
  notes: { said: 'The server says that the rights on the folder are missing' },
  lookalikes: {
    'auth/not-allowed-for-mailbox': 'There no folder of the mailbox opens at all',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-no-permission'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('map-special-folders', {}),
          act('tell-administrator', { what: `rights on a folder are missing: ${reply.value.text}` }),
        ],
      };
  },
});
