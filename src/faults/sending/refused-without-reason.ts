import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/refused-without-reason',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-refused-without-reason'],
  title: '{name} refuses the mail without saying why',
  why: 'The reply names no reason that could be understood. It may be the content, the sender, the sending server or the recipient.',
  notes: {
    said: 'The server refuses without a reason',
    returned: 'The mail came back with words that name no reason known here',
  },
  lookalikes: {
    'message/judged-spam': 'Send a short plain text: if it passes, the content was the reason',
    'reputation/ip-blocklisted':
      'Send the same from another provider: if it passes, the sending server has a bad name',
    'sending/relay-denied': 'Look whether the program logs in before sending',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-refused-without-reason'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('ask-provider', { what: 'My mail is refused without a reason', proof: reply.value.text }),
          act('ask-recipient', {
            what: 'Your mail server refuses my mail without a reason',
            proof: reply.value.text,
          }),
        ],
      };
    for (const report of e.all('text.delivery')) {
      const [reply, ...more] = e.all('smtp.reply').filter((r) => r.session === report.session);
      if (report.value.action !== 'failed' || reply === undefined || more.length > 0) continue;
      if (report.session === undefined || reply.value.code > 0 || e.meaning(reply).length > 0) continue;
      yield {
        subject: reply.subject,
        args: { name: 'The other server' },
        clues: clue(reply, 'fair', 'returned'),
        accountsFor: [report.id, reply.id],
        actions: [act('ask-provider', { what: 'My mail was returned', proof: reply.value.text })],
      };
    }
  },
});
