import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/damaged-on-server',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-mailbox-damaged'],
  title: 'The mailbox at {name} is damaged on the server',
  why: 'The server finds its own files of this mailbox, or its index of them, in disorder. Nothing in the mail program can repair that.',
  notes: { said: 'The server says that the mailbox or its index is damaged' },
  lookalikes: {
    'mailbox/storage-unreadable-on-server':
      'There every mailbox of the server fails, here one mailbox or folder',
    'mailbox/message-unreadable': 'There one message is the cause, and the rest can be read',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mailbox-damaged'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('repair-storage', { name }), act('sign-in-on-web', { provider })],
      };
  },
});
