import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/date-wrong',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-date-wrong'],
  title: 'The message carries a wrong date, so {name} refuses it',
  why: 'The date of a message comes from the clock of the computer. Far in the past or future it looks like a trick of spammers.',
  notes: { said: 'The server says that the date of the message is wrong' },
  lookalikes: {
    'host/clock-wrong': 'Compare the clock of the computer with a clock you trust',
    'message/headers-noncompliant': 'There other lines of the header are wrong as well',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-date-wrong'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('set-clock', {})],
      };
  },
});
