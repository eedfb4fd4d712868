import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/bare-line-feed',
  prior: 'rare',
  severity: 'fault',
  who: 'sender',
  reads: [...replyKinds],
  hears: ['says-bare-line-feed'],
  title: 'The message has line ends that {name} does not accept',
  why: 'Lines of a mail end with two signs (CR and LF). The program that made this message wrote only one of them in places, which servers refuse because it can be abused.',
  notes: { said: 'The server says that it found a line feed on its own' },
  lookalikes: {
    'message/headers-noncompliant': 'There the header lines themselves are wrong',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-bare-line-feed'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('tell-administrator', { what: `write line ends as CR LF: ${reply.value.text}` }),
        ],
      };
  },
});
