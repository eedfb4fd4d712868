import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/link-blocklisted',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-link-blocklisted'],
  title: 'A link or domain in the message is on a list of bad addresses that {name} uses',
  why: 'The receiver looks up every link of a message. One of them, perhaps in the signature, is known for spam or fraud.',
  notes: { said: 'The server names a list of bad links or domains' },
  lookalikes: {
    'reputation/ip-blocklisted': 'There the sending server is on the list',
    'message/judged-spam': 'Send it without any link: if it passes, a link was the reason',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-link-blocklisted'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('send-smaller', {}), act('ask-for-delisting', { list: 'the list named in the reply' })],
      };
  },
});
