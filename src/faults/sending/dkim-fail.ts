import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/dkim-fail',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-dkim-fail'],
  title: '{name} refuses the mail, because its signature (DKIM) is missing or not valid',
  why: 'The sending server signs mail with a key whose other half stands in the DNS of the domain. Here there is no signature, the key is missing, or the message was changed on the way.',
  notes: { said: 'The server speaks of a missing or wrong DKIM signature' },
  lookalikes: {
    'message/changed-after-signing': 'Send once without the footer or scanner that changes mail',
    'sending/dmarc-reject': 'There the rule of the domain itself demands the refusal',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-dkim-fail'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('fix-dkim', { name: 'the domain of the sender' })],
      };
  },
});
