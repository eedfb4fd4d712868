import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/download-limit-reached',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-download-limit'],
  title: 'The account at {name} has used up its volume for today',
  why: 'The provider limits how much mail programs may download and upload in a day. A new program that fetches the whole mailbox reaches it easily.',
  notes: { said: 'The server says that the volume of the day is used up' },
  lookalikes: {
    'mailbox/own-mailbox-full': 'A full mailbox refuses new mail, but still shows the old one',
    'mailbox/throttled': 'Throttling ends after minutes, a volume after up to a day',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-download-limit'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 1440 }), act('check-less-often', { minutes: 30 })],
      };
  },
});
