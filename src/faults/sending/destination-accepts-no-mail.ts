import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/destination-accepts-no-mail',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-destination-accepts-no-mail', 'says-no-mail-service'],
  title: 'The domain of {recipient} declares that it accepts no mail',
  why: 'Its owner has published that nobody there receives mail, or the server says so at the greeting. Mostly the domain is misspelled.',
  notes: { said: 'The other side declares that it accepts no mail' },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'sending/recipient-domain-unknown': 'There the domain does not exist at all',
    'reputation/blocked-by-receiver': 'There others may send, only this server may not',
  },
  *look(e) {
    const none = spoken(e, 'says-no-mail-service').filter((s) => s.reply.kind === 'smtp.reply');
    const said = [...spoken(e, 'says-destination-accepts-no-mail'), ...none];
    for (const { reply, server, weight, accountsFor } of said)
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('check-recipient', {})],
      };
  },
});
