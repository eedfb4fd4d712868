import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'dns/spf-record-invalid',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-spf-invalid'],
  title: 'The SPF record of the sending domain is invalid',
  why: 'The record that lists who may send for the domain has an error, stands there twice, or leads to more than ten lookups. Receivers then treat it as if it said no.',
  notes: { words: 'The server says that the SPF record cannot be evaluated' },
  explains: ['sending/spf-fail', 'sending/mail-unauthenticated', 'sending/dmarc-reject'],
  lookalikes: {
    'sending/spf-fail': 'A valid record that does not list the sending server says fail, not error',
  },
  *look(e) {
    for (const s of spoken(e, 'says-spf-invalid'))
      yield {
        subject: s.server,
        args: {},
        clues: clue(s.reply, s.weight, 'words'),
        accountsFor: s.accountsFor,
        actions: [act('fix-spf', { name: 'the sending domain' })],
      };
  },
});
