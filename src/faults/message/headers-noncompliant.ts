import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/headers-noncompliant',
  prior: 'usual',
  severity: 'fault',
  who: 'sender',
  reads: [...replyKinds],
  hears: ['says-headers-noncompliant'],
  title: 'The header of the message does not keep the rules of mail, so {name} refuses it',
  why: 'The sender, date or message number is missing or there twice, there are several From addresses, or raw letters that must be encoded.',
  notes: { said: 'The server says that the header of the message is wrong' },
  lookalikes: {
    'message/bare-line-feed': 'There only the line ends are wrong',
    'message/date-wrong': 'There only the date is wrong',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-headers-noncompliant'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('update-program', {}),
          act('tell-administrator', {
            what: `correct the header of the messages that are sent: ${reply.value.text}`,
          }),
        ],
      };
  },
});
