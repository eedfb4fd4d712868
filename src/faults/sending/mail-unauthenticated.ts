import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/mail-unauthenticated',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-mail-unauthenticated'],
  title: '{name} wants proof of the sending domain (SPF, DKIM, DMARC), and this mail has none',
  why: 'Large receivers accept mail only if the DNS of its domain says which servers may send it, or if it is signed. Both are missing or fail.',
  notes: { said: 'The server says that the mail carries no proof of its sender' },
  lookalikes: {
    'sending/dmarc-reject': 'There the domain itself asks for the refusal',
    'sending/spf-fail': 'There a record exists, but does not allow this server',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mail-unauthenticated'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('fix-spf', { name: 'the domain of the sender' }),
          act('fix-dkim', { name: 'the domain of the sender' }),
          act('choose-outgoing-server', { host: 'the outgoing server of the provider of the address' }),
        ],
      };
  },
});
