import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/sync-window-too-short',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'The mail program keeps only the mail of the last weeks',
  why: 'Many programs load only recent mail, so that they need less space. Older mail is on the server, and does not appear.',
  notes: {
    said: 'The program says that there is more on the server than it shows',
    reported: 'It is reported that mails are missing',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/mail-hidden-by-filter': 'See whether only old mail is missing, or also new',
  },
  *look(e) {
    const actions = [act('check-filters', {}), act('sign-in-on-web', { provider: '' })];
    for (const said of saidByProgram(e, 'more-on-server'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'missing'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(symptom, 'weak', 'reported'), ...clue(works, 'weak', 'serverWorks')],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
