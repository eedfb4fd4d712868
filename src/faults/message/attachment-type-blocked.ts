import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/attachment-type-blocked',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-attachment-blocked'],
  title: '{name} does not accept a file of the kind that is attached',
  why: 'Programs, scripts and some archives are refused because they often carry malware, also when they are inside a ZIP file.',
  notes: { said: 'The server says that the attachment is of a forbidden kind' },
  lookalikes: {
    'message/virus-found': 'There malware was recognised; check your computer',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-attachment-blocked'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('send-smaller', {}),
          act('ask-recipient', {
            what: 'Your server refuses my attachment; may I send a link instead?',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
