import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'tls/dane-record-mismatch',
  prior: 'rare',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-dane-mismatch'],
  title: 'The certificate of {name} is not the one that its domain announces in its TLSA record',
  why: 'The domain publishes (DANE) which certificate its mail server has. Senders that look there refuse to deliver when the server shows another one.',
  notes: { words: 'The sending server says that certificate and TLSA record do not fit' },
  lookalikes: { 'tls/certificate-expired': 'Look whether senders without DANE deliver without trouble' },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-dane-mismatch')) {
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'words'),
        accountsFor,
        actions: [
          act('tell-administrator', { what: `the TLSA record of ${name} does not fit its certificate` }),
          act('ask-recipient', {
            what: 'update the TLSA record after each change of the certificate',
            proof: reply.value.text,
          }),
        ],
      };
    }
  },
});
