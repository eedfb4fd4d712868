import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds } from './_shared.ts';

export default fault({
  id: 'client/mail-hidden-by-filter',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...fineKinds, 'message.arrival'],
  title: 'Mail arrives, but a rule or filter puts it out of sight',
  why: 'Rules of the program or of the provider move mail, mark it as junk, archive or forward it. It is there, but not where one looks. A forwarding that nobody set up means that somebody else was in the account.',
  notes: {
    junk: 'A test mail arrived, but in the folder for unwanted mail',
    arrived: 'A test mail arrived where it should',
    reported: 'It is reported that mails are missing',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/folders-not-subscribed': 'Look for the mail on the web site of the provider, in all folders',
    'client/pop3-deletes-from-server': 'See whether another computer or telephone fetches the same mail',
    'mailbox/own-mailbox-full': 'See how full the mailbox is',
  },
  *look(e) {
    const test = e.one('message.arrival');
    const actions = [act('check-filters', {}), act('sign-in-on-web', { provider: '' })];
    for (const { symptom, works } of fineButReported(e, 'missing', 'receive'))
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, symptom.value.what === 'missing' ? 'fair' : 'weak', 'reported'),
          ...clue(works, 'weak', 'serverWorks'),
          ...clue(test?.value.outcome === 'junk' && test, 'decisive', 'junk'),
          ...clue(test?.value.outcome === 'arrived' && test, 'against', 'arrived'),
        ],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
