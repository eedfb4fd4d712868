import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/message-unreadable',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-message-unreadable'],
  title: 'One broken message in the mailbox at {name} stops the download',
  why: 'The server cannot take a certain message apart, and the program stops there every time.',
  notes: { said: 'The server says that it cannot read a message' },
  lookalikes: {
    'mailbox/damaged-on-server': 'There whole folders fail, here the rest can be read in the web mail',
    'host/antivirus-mail-proxy-broken': 'Try once without the mail scan of the antivirus program',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-message-unreadable'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('sign-in-on-web', { provider })],
      };
  },
});
