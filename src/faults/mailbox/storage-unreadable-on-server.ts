import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { beside, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/storage-unreadable-on-server',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-storage-unreadable'],
  title: '{name} cannot read or write its own mail storage',
  why: 'The login is accepted, but the server cannot get at the folder where it keeps this mail: wrong owner or rights, a full or read-only disk, or a wrong path in its configuration.',
  notes: {
    said: 'The server says that it cannot get at the mail storage',
    loggedIn: 'The login before it was accepted',
    inbox: 'The inbox itself does not open',
  },
  explains: ['protocol/session-dropped-after-login'],
  lookalikes: {
    'mailbox/damaged-on-server': 'If other mailboxes of the same server open, only this one is damaged',
    'mailbox/server-unavailable': 'A passing trouble ends within minutes',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-storage-unreadable')) {
      const login = beside(e.all('login.result'), reply).find((l) => l.value.outcome === 'accepted');
      const inbox = beside(e.all('mailbox.opened'), reply).find((m) => m.value.outcome !== 'ok');
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, 'said'),
          ...clue(login, 'weak', 'loggedIn'),
          ...clue(inbox, 'fair', 'inbox'),
        ],
        accountsFor,
        actions: [act('repair-storage', { name })],
      };
    }
  },
});
