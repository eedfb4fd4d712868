import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/receiver-blocklist-misused',
  prior: 'usual',
  severity: 'fault',
  who: 'recipient',
  reads: [...replyKinds],
  hears: ['says-blocklist-misused'],
  title: '{name} asks a blocklist in a wrong way and so refuses everybody',
  why: 'The list does not answer public name servers, or no longer exists. The receiver takes its answer “I will not tell you” for “listed”.',
  notes: { said: 'The reply shows that the list refused to answer' },
  explains: ['reputation/ip-blocklisted'],
  lookalikes: {
    'reputation/ip-blocklisted': 'Look the sending address up on the page of the list: is it there?',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-blocklist-misused'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Your mail server misreads a blocklist and refuses everybody: it must ask the list through its own name server',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
