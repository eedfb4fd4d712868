import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { fineButReported, fineKinds } from './_shared.ts';

export default fault({
  id: 'client/folders-not-subscribed',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...fineKinds, 'mailbox.unsubscribed'],
  title: 'A folder exists on the server, but the mail program is not set to show it',
  why: 'Programs show only folders that are chosen (subscribed). Mail in the others is on the server, and out of sight.',
  notes: {
    hidden: 'On the server there are folders that are not chosen to be shown',
    allShown: 'All folders on the server are chosen to be shown',
    reported: 'It is reported that mails are missing',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/mail-hidden-by-filter': 'Look on the web site of the provider in which folder the mail is',
  },
  *look(e) {
    const list = e.one('mailbox.unsubscribed');
    const actions = [act('check-filters', {}), act('sign-in-on-web', { provider: '' })];
    for (const { symptom, works } of fineButReported(e, 'missing'))
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, 'weak', 'reported'),
          ...clue(works, 'weak', 'serverWorks'),
          ...clue((list?.value.folders.length ?? 0) > 0 && list, 'strong', 'hidden'),
          ...clue(list?.value.folders.length === 0 && list, 'excludes', 'allShown'),
        ],
        accountsFor: [symptom.id],
        wants: list === undefined ? [want('mailbox.unsubscribed', works.subject)] : [],
        actions,
      };
  },
});
