import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isAddress } from '../../views/reach.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'dns/reverse-name-wrong',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-reverse-name-wrong'],
  title: 'The address that this mail is sent from has no proper name of its own (reverse DNS)',
  why: 'Receiving servers look up the name of the address that connects, and whether that name leads back to it. Where this does not fit, they refuse the mail.',
  notes: { words: 'The server says that the reverse name of the sending address is missing or wrong' },
  explains: ['sending/ipv6-sender-refused', 'reputation/blocked-by-receiver'],
  lookalikes: {
    'reputation/slowed-by-receiver':
      'Correct the reverse name first: it is the only thing that the sender can prove',
    'sending/ipv6-sender-refused': 'Send over IPv4 and see whether the refusal stays',
  },
  *look(e) {
    for (const s of spoken(e, 'says-reverse-name-wrong'))
      yield {
        subject: s.server,
        args: {},
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [
          act('fix-reverse-name', { address: addressIn(s.reply.value.text) }),
          act('ask-provider', {
            what: 'a reverse DNS name for the sending address',
            proof: s.reply.value.text,
          }),
          act('set-port', { role: 'outgoing', port: 587, security: 'starttls' }),
        ],
      };
  },
});

/** The first address that the words name. */
function addressIn(words: string): string {
  let plain = words;
  for (const mark of '[]()<>,;"\'') plain = plain.replaceAll(mark, ' ');
  return plain.split(' ').find((word) => isAddress(word)) ?? 'the sending address';
}
