import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/slowed-by-receiver',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-slowed-by-receiver'],
  title: '{name} mistrusts the sending server and takes its mail only slowly',
  why: 'The receiver has seen unusual or unwanted mail from this address or domain. It puts mail off for hours and watches whether it gets better.',
  notes: { said: 'The server says that it slows mail from this sender' },
  lookalikes: {
    'sending/greylisted': 'Greylisting ends after minutes',
    'reputation/blocked-by-receiver': 'There mail is refused for good',
    'sending/rate-limit-reached': 'There the own provider limits the speed',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-slowed-by-receiver')) {
      // A refused login is about the account, not about mail for others.
      if (reply.value.stage === 'auth') continue;
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('retry-later', { minutes: 240 }),
          act('tell-administrator', {
            what: `a receiver slows our mail because of its reputation: ${reply.value.text}`,
          }),
        ],
      };
    }
  },
});
