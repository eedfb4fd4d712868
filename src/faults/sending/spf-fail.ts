import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/spf-fail',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-spf-fail'],
  title: '{name} refuses the mail: by SPF the sending server may not send for this domain',
  why: 'The DNS of the sender’s domain lists the servers that may send for it. The one that delivered this mail is not among them.',
  notes: { said: 'The server says that SPF does not allow the sending server' },
  lookalikes: {
    'sending/forwarding-breaks-spf': 'If the mail was forwarded, the forwarding server delivered it',
    'dns/spf-record-invalid': 'There the record itself has a mistake',
    'settings/wrong-smtp-server-for-identity':
      'Look whether the mail program sends this address through another provider’s server',
    'sending/dmarc-reject': 'There the rule of the From domain demands the refusal',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-spf-fail'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('choose-outgoing-server', { host: 'the outgoing server of the provider of the address' }),
          act('fix-spf', { name: 'the domain of the sender' }),
        ],
      };
  },
});
