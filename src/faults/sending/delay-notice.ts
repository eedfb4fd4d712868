import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { recipientOf, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/delay-notice',
  prior: 'usual',
  severity: 'advice',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-delayed'],
  title: 'This is only a notice of delay: the mail to {recipient} is still being tried',
  why: 'The sending server could not deliver yet and goes on trying for some days. It writes again if it gives up. Nothing has to be done now.',
  notes: {
    delayed: 'The report says: delayed',
    said: 'The words say that delivery is still being tried',
  },
  lookalikes: { 'sending/delivery-expired': 'There the server has given up' },
  *look(e) {
    for (const report of e.all('text.delivery'))
      if (report.value.action === 'delayed')
        yield {
          subject: report.subject,
          args: { recipient: report.subject.type === 'recipient' ? report.subject.id : 'the recipient' },
          clues: clue(report, 'decisive', 'delayed'),
          accountsFor: [report.id],
          actions: [act('retry-later', { minutes: 1440 })],
        };
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-delayed'))
      yield {
        subject: server,
        args: { recipient: recipientOf(e, reply) },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('retry-later', { minutes: 1440 })],
      };
  },
});
