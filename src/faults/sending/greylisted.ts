import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/greylisted',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-greylisted', 'says-temporarily-unavailable'],
  title: '{name} puts mail from new senders off for some minutes on purpose',
  why: 'The server asks unknown senders to come back later, because spammers seldom do. The sending server tries again by itself and is then accepted.',
  notes: {
    said: 'The server says that it puts the mail off (greylisting)',
    putOff: 'The server puts this recipient off without a reason',
  },
  lookalikes: {
    'reputation/slowed-by-receiver':
      'If it is still put off after hours, the receiver mistrusts the sending server',
    'provider/maintenance-or-overload': 'There the server puts everybody off',
  },
  *look(e) {
    // Numbers without words: a receiver that puts off at RCPT mostly wants the sender to come back.
    for (const { reply, server, name, accountsFor } of spoken(e, 'says-temporarily-unavailable')) {
      if (reply.kind !== 'smtp.reply' || reply.value.stage !== 'rcpt') continue;
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, 'fair', 'putOff'),
        accountsFor,
        actions: [act('retry-later', { minutes: 15 })],
      };
    }
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-greylisted'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 15 })],
      };
  },
});
