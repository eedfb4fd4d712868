import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/blocked-by-receiver',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-blocked-by-receiver'],
  title: '{name} itself blocks the sending server or its network',
  why: 'The receiver has an opinion of its own about the sending address: spam came from it, it looks like a home connection, or the network is not wanted.',
  notes: { said: 'The server says that it blocks the sending address' },
  lookalikes: {
    'reputation/ip-blocklisted': 'There a public list is named',
    'reputation/slowed-by-receiver': 'There mail is only put off',
    'network/country-blocked': 'There a whole country is kept out',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-blocked-by-receiver')) {
      // A refused login is about the account, not about mail for others.
      if (reply.value.stage === 'auth') continue;
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-for-delisting', { list: 'the receiver named in the reply' }),
          act('ask-provider', { what: 'A receiver blocks your outgoing server', proof: reply.value.text }),
        ],
      };
    }
  },
});
