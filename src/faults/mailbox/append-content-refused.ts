import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/append-content-refused',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-append-refused'],
  title: '{name} does not store this message in a folder',
  why: 'Copying a message into a folder was refused because of the message itself: an empty or broken message, too many header lines, a virus.',
  notes: { said: 'The server refuses the content of the message' },
  explains: ['client/sent-copy-failed'],
  lookalikes: {
    'mailbox/own-mailbox-full': 'A full mailbox refuses every message, not only this one',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-append-refused'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('look-at-outbox', {}), act('check-filters', {})],
      };
  },
});
