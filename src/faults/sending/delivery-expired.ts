import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'sending/delivery-expired',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-delivery-expired'],
  title: 'The sending server tried for days and gave up before {name} took the mail',
  why: 'Every attempt ended with a passing trouble. The last one, if the report names it, is the real cause.',
  notes: {
    said: 'The report says that the time for delivery has run out',
    broke: 'The report says that the conversation with the other server broke off, and that it is returned',
  },
  lookalikes: {
    'sending/delay-notice': 'There the server is still trying',
    'network/packets-dropped': 'Look whether the server of the recipient answers at all',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-delivery-expired')) {
      // The last attempt's own words are the cause; that time ran out is what came of it.
      const hasCause = e
        .meaning(reply)
        .some((s) => s.meaning !== 'says-delivery-expired' && s.meaning !== 'says-delayed');
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, hasCause ? 'weak' : weight, 'said'),
        accountsFor,
        actions: [
          act('check-recipient', {}),
          act('retry-later', { minutes: 60 }),
          act('ask-recipient', {
            what: 'Mail to you could not be delivered for days',
            proof: reply.value.text,
          }),
        ],
      };
    }
    // A conversation that breaks off is tried again for days before a report says `failed`.
    for (const report of e.all('text.delivery'))
      for (const end of e.all('session.end'))
        if (report.value.action === 'failed' && end.session !== undefined && end.session === report.session)
          yield {
            subject: end.subject,
            args: { name: serverName(end.subject) },
            clues: clue(end, 'fair', 'broke'),
            accountsFor: [report.id, end.id],
            actions: [
              act('retry-later', { minutes: 60 }),
              act('ask-recipient', {
                what: 'Your mail server breaks off when mail is delivered to you',
                proof: report.value.words ?? '',
              }),
            ],
          };
  },
});
