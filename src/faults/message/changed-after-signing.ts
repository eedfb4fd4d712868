import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/changed-after-signing',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-changed-after-signing'],
  title: 'Something changed the message after it was signed, so {name} does not believe the signature',
  why: 'A gateway, a mailing list or a footer added behind the signing server breaks the DKIM signature.',
  notes: { said: 'The server says that the message does not fit its signature' },
  explains: ['sending/dkim-fail', 'sending/dmarc-reject'],
  lookalikes: {
    'sending/dkim-fail': 'If mail sent without the gateway fails too, the key is wrong or missing',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-changed-after-signing'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('tell-administrator', {
            what: `sign outgoing mail after the last change, and leave footers away: ${reply.value.text}`,
          }),
          act('fix-dkim', { name: 'the domain of the sender' }),
        ],
      };
  },
});
