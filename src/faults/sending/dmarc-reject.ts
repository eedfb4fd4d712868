import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/dmarc-reject',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-dmarc-reject'],
  title: '{name} refuses the mail, because the domain in its From address demands it (DMARC)',
  why: 'The owner of the From domain has published that mail which is not provably his should be refused. This mail was sent through a server that cannot prove it.',
  notes: { said: 'The server refuses the mail by the DMARC rule of the From domain' },
  explains: ['sending/spf-fail', 'sending/dkim-fail'],
  lookalikes: {
    'sending/spf-fail': 'There only the sending server is not allowed',
    'settings/wrong-smtp-server-for-identity':
      'Look whether the mail program sends this address through another provider’s server',
    'sending/forwarding-breaks-spf': 'If only forwarded mail is refused, the forwarding is to blame',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-dmarc-reject'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('choose-outgoing-server', { host: 'the outgoing server of the provider of the From address' }),
          act('fix-dmarc', { name: 'the domain in the From address' }),
        ],
      };
  },
});
