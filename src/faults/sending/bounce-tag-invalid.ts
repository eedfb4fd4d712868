import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/bounce-tag-invalid',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-bounce-tag-invalid'],
  title: '{name} takes this bounce for a forged one, because its tag is missing or too old',
  why: 'Some servers mark the sender address of what they send, and accept bounces only with that mark.',
  notes: { said: 'The server says that the tag of the bounce address is missing or not valid' },
  lookalikes: {},
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-bounce-tag-invalid'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Bounces are refused because of the bounce tag (BATV)',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
