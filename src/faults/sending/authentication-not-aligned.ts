import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/authentication-not-aligned',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-not-aligned'],
  title: 'The proof of the sender is for another domain than the From address, so {name} does not count it',
  why: 'SPF or DKIM are right, but for the domain of a service in between. The From address shows another domain, and receivers compare the two.',
  notes: { said: 'The server says that From address and proved domain do not agree' },
  explains: ['sending/dmarc-reject'],
  lookalikes: {
    'sending/mail-unauthenticated': 'There no proof passes at all',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-not-aligned'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('fix-dkim', { name: 'the domain in the From address' })],
      };
  },
});
