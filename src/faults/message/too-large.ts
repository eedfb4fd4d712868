import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/too-large',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'capabilities'],
  hears: ['says-message-too-large'],
  title: 'The message is larger than {name} accepts{limit}',
  why: 'Servers limit the size of a message. Attachments grow by about a third on the way, so a file just below the limit is too large.',
  notes: {
    said: 'The server says that the message is too large',
    announced: 'The server announces a limit for the size',
  },
  explains: ['client/outbox-stuck'],
  lookalikes: {
    'sending/recipient-mailbox-full': 'Send a short text: if that is refused too, the mailbox is full',
    'mailbox/own-mailbox-full': 'If a copy cannot be stored, look how full your own mailbox is',
    'message/too-many-attachments': 'There the number of parts counts',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-message-too-large')) {
      const offer = e.all('capabilities', server).find((c) => limitOf(c.value.items) !== undefined);
      const limit = offer === undefined ? undefined : limitOf(offer.value.items);
      yield {
        subject: server,
        args: { name, limit: limit === undefined ? '' : ` (at most ${Math.round(limit / 1_048_576)} MB)` },
        clues: [...clue(reply, weight, 'said'), ...clue(offer, 'weak', 'announced')],
        accountsFor,
        actions: [act('send-smaller', {})],
      };
    }
  },
});

/** The `SIZE 52428800` or `APPENDLIMIT=52428800` of a server's list of capabilities. */
function limitOf(items: readonly string[]): number | undefined {
  for (const item of items) {
    const [key, value] = item.split(/[ =]/);
    const size = Number(value);
    if ((key === 'SIZE' || key === 'APPENDLIMIT') && size > 0) return size;
  }
  return undefined;
}
