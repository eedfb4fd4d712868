import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';

export default fault({
  id: 'message/automatic-reply',
  prior: 'usual',
  severity: 'advice',
  who: 'user',
  reads: ['text.kind'],
  title: 'This is an automatic reply, not a failure: the mail arrived',
  why: 'The mailbox of the recipient answered by itself, for example because of a holiday. The mail lies there and nothing has to be done.',
  notes: { kind: 'The text is an automatic reply' },
  lookalikes: { 'sending/delay-notice': 'There the mail has not arrived yet' },
  *look(e) {
    for (const text of e.all('text.kind'))
      if (text.value.is === 'automatic-reply')
        yield {
          subject: text.subject,
          args: {},
          clues: clue(text, 'decisive', 'kind'),
          accountsFor: [],
          actions: [act('check-recipient', {})],
        };
  },
});
