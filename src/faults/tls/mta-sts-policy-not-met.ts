import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'tls/mta-sts-policy-not-met',
  prior: 'rare',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-mta-sts-mismatch'],
  title: 'The mail servers of {name} do not keep the rules that their own domain has published',
  why: 'The domain publishes (MTA-STS) to which servers mail may go, and that they need a good certificate. Senders that look there do not deliver to others.',
  notes: { words: 'The sending server says that the published rules are not kept' },
  lookalikes: { 'tls/dane-record-mismatch': 'See whether the message speaks of MTA-STS or of DANE (TLSA)' },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-mta-sts-mismatch')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [
          act('tell-administrator', { what: `mail server and MTA-STS policy of ${name} do not fit` }),
          act('ask-recipient', {
            what: 'correct the MTA-STS policy, the MX record or the certificate',
            proof: reply.value.text,
          }),
        ],
      };
    }
  },
});
