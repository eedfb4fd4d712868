import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';

/** How Exchange wraps an internal address when it has to write it as one of the Internet. */
const wrapped = 'imceaex-';

export default fault({
  id: 'client/autocomplete-address-stale',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['smtp.reply', 'text.delivery', 'text.error'],
  title: 'The address of the recipient came from an old entry that the mail program had remembered',
  why: 'Outlook remembers recipients by an internal address of Exchange. After a move of the mailbox that address leads nowhere; the ordinary address still works.',
  notes: { wrapped: 'The recipient is an internal address of Exchange (IMCEAEX), not an ordinary one' },
  explains: ['sending/recipient-unknown', 'sending/recipient-address-malformed'],
  lookalikes: {
    'sending/recipient-unknown': 'Type the address of the recipient by hand into a new mail: then it works',
  },
  *look(e) {
    const facts = [...e.all('smtp.reply'), ...e.all('text.delivery'), ...e.all('text.error')];
    for (const fact of facts) {
      const recipient = fact.subject.type === 'recipient' ? fact.subject.id : '';
      const words = fact.kind === 'smtp.reply' ? fact.value.text : (fact.value.words ?? '');
      if (!`${recipient} ${words}`.toLowerCase().includes(wrapped)) continue;
      yield {
        subject: fact.subject,
        args: {},
        clues: clue(fact, 'decisive', 'wrapped'),
        accountsFor: [fact.id],
        actions: [act('check-recipient', {})],
      };
    }
  },
});
