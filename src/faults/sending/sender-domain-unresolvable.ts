import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-domain-unresolvable',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-sender-domain-unresolvable'],
  title: 'The domain of the sender address does not exist for {name}, or could not be answered there',
  why: 'Servers refuse mail that cannot be answered: the domain after the @ of the sender has no mail server and no address, is misspelled, or its name servers do not answer.',
  notes: { said: 'The server says that the domain of the sender cannot be found' },
  lookalikes: {
    'dns/domain-expired': 'Look whether the web page of the domain still opens',
    'sending/sender-callback-failed': 'There the domain exists and the address is asked for',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-sender-domain-unresolvable'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('set-sender-address', { address: 'an address of a domain that exists' }),
          act('fix-mx', { name: 'the domain of the sender' }),
          act('retry-later', { minutes: 60 }),
        ],
      };
  },
});
