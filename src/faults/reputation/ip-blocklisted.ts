import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/ip-blocklisted',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-ip-blocklisted'],
  title: 'The sending server is on a blocklist that {name} uses',
  why: 'Blocklists collect addresses that sent spam or should not send at all. Receivers that ask the list refuse everything from there.',
  notes: { said: 'The server says that the address of the sending server is listed' },
  lookalikes: {
    'sending/direct-delivery-forbidden':
      'Home connections are listed on purpose: send through the server of your provider',
    'reputation/shared-outbound-ip': 'If the address in the reply is not yours, it belongs to your provider',
    'reputation/receiver-blocklist-misused':
      'Look the address up at the list: if it is not there, the receiver asks wrongly',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-ip-blocklisted'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-for-delisting', { list: 'the list named in the reply' }),
          act('choose-outgoing-server', { host: 'the outgoing server of your provider' }),
          act('ask-provider', { what: 'Your outgoing server is on a blocklist', proof: reply.value.text }),
        ],
      };
  },
});
