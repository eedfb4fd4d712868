import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/delivery-expired',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-delivery-expired'],
  title: 'The sending server tried for days and gave up before {name} took the mail',
  why: 'Every attempt ended with a passing trouble. The last one, if the report names it, is the real cause.',
  notes: { said: 'The report says that the time for delivery has run out' },
  lookalikes: {
    'sending/delay-notice': 'There the server is still trying',
    'network/packets-dropped': 'Look whether the server of the recipient answers at all',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-delivery-expired')) {
      // The last attempt's own words are the cause; that time ran out is what came of it.
      const hasCause = e
        .meaning(reply)
        .some((s) => s.meaning !== 'says-delivery-expired' && s.meaning !== 'says-delayed');
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, hasCause ? 'weak' : weight, 'said'),
        accountsFor,
        actions: [
          act('check-recipient', {}),
          act('retry-later', { minutes: 60 }),
          act('ask-recipient', {
            what: 'Mail to you could not be delivered for days',
            proof: reply.value.text,
          }),
        ],
      };
    }
  },
});
