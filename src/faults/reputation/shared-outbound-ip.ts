import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/shared-outbound-ip',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [...replyKinds],
  hears: ['says-shared-ip-reputation'],
  title: 'The outgoing server that you share with others has a bad name at {name}',
  why: 'Your provider sends the mail of many customers from the same address, and some of them sent spam. You can do nothing about it yourself.',
  notes: { said: 'The server says that the shared sending address has a bad name' },
  explains: ['reputation/ip-blocklisted'],
  lookalikes: {
    'reputation/ip-blocklisted': 'If the address in the reply is your own, look for spam from your network',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-shared-ip-reputation'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-provider', {
            what: 'The outgoing server that I share is blocked at a receiver',
            proof: reply.value.text,
          }),
          act('retry-later', { minutes: 240 }),
        ],
      };
  },
});
