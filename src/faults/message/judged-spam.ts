import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/judged-spam',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-spam'],
  title: '{name} takes the message for spam',
  why: 'The receiver weighs words, links, sender and sending server. This message weighed too much.',
  notes: { said: 'The server says that the message looks like spam' },
  lookalikes: {
    'reputation/ip-blocklisted':
      'Send a short plain text: if it is refused too, sender or server have a bad name',
    'message/link-blocklisted': 'Send it without links',
    'sending/mail-unauthenticated': 'Look whether SPF, DKIM and DMARC of the domain are right',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-spam'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('send-smaller', {}),
          act('ask-recipient', {
            what: 'Your server takes my message for spam; please allow my address',
            proof: reply.value.text,
          }),
          act('check-blocked-sign-ins', { provider }),
        ],
      };
  },
});
