import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'message/virus-found',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-virus'],
  title: '{name} found malware, or a link to it, in the message',
  why: 'The scanner of the receiver recognised a dangerous file or link. It may be a false alarm; if not, the computer or account of the sender may be infected.',
  notes: { said: 'The server says that it found a virus or a dangerous link' },
  lookalikes: {
    'message/attachment-type-blocked': 'There the kind of file is enough to be refused',
    'message/judged-spam': 'There the text looks like advertising or fraud',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-virus'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-blocked-sign-ins', { provider }),
          act('ask-recipient', {
            what: 'Your server says that my message contains malware; I think that it does not',
            proof: reply.value.text,
          }),
        ],
      };
  },
});
