import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/direct-delivery-forbidden',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-direct-delivery-forbidden'],
  title: '{name} takes no mail directly from a home or mobile connection',
  why: 'Addresses of ordinary connections may not deliver mail themselves. Mail has to go through the outgoing server of the own provider, with a login.',
  notes: { said: 'The server says that this connection may not deliver mail directly' },
  lookalikes: {
    'reputation/ip-blocklisted': 'There the address is on a list because of spam',
    'network/port-25-blocked': 'There the connection does not come about at all',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-direct-delivery-forbidden'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('choose-outgoing-server', { host: 'the outgoing server of your provider' }),
          act('turn-on-smtp-login', { user: '' }),
        ],
      };
  },
});
