import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/daily-limit-reached',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-daily-limit'],
  title: 'This account has sent as much as {name} allows in a day',
  why: 'Every provider limits how many messages or recipients an account may have in a day. Until the count begins anew, all sending is refused.',
  notes: { said: 'The server says that the sending limit of the day is reached' },
  lookalikes: {
    'account/sending-blocked-as-compromised':
      'Look for sent mail that you do not know: then somebody else uses the account',
    'sending/rate-limit-reached': 'A limit for a minute or an hour ends soon',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-daily-limit'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('retry-later', { minutes: 1440 }),
          act('check-blocked-sign-ins', { provider }),
          act('check-plan', { provider }),
        ],
      };
  },
});
