import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'reputation/sender-banned',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-sender-banned'],
  title: '{name} has banned this sender address or its domain',
  why: 'The receiver keeps the address or domain on a list of its own and refuses everything from it.',
  notes: { said: 'The server says that the sender is banned' },
  lookalikes: {
    'reputation/ip-blocklisted':
      'Send from another address of the same provider: if that is refused too, the server is listed',
    'account/sending-blocked-as-compromised': 'If all receivers refuse, look for spam sent from the account',
    'sending/sender-blocked-by-recipient': 'If others there get the mail, only that person has blocked you',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-sender-banned'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-recipient', {
            what: 'Your provider has banned my address or domain; please ask it to remove that',
            proof: reply.value.text,
          }),
          act('ask-for-delisting', { list: 'the receiver named in the reply' }),
        ],
      };
  },
});
