import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/line-too-long',
  prior: 'rare',
  severity: 'fault',
  who: 'sender',
  reads: [...replyKinds],
  hears: ['says-line-too-long'],
  title: 'A line of the message is longer than {name} accepts',
  why: 'A line of a mail may have at most 998 letters. Programs that make HTML or long addresses without line breaks exceed it.',
  notes: { said: 'The server says that a line is too long' },
  lookalikes: {
    'message/headers-too-large': 'There the whole header is too large, not one line',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-line-too-long'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('tell-administrator', {
            what: `encode the message as quoted-printable or base64: ${reply.value.text}`,
          }),
        ],
      };
  },
});
