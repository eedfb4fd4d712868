import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/cache-corrupt',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'What the mail program keeps of the mailbox on this computer is damaged',
  why: 'Programs keep a copy and an index of the mailbox. When these are damaged, mails are missing, empty or wrong in the program, although they are all right on the server.',
  notes: {
    said: 'The program says that its own files are damaged',
    reported: 'It is reported that mails are missing or do not appear',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/mail-hidden-by-filter': 'Look for the mail on the web site of the provider, in all folders',
    'client/offline-mode': 'See whether the program tries to connect at all',
  },
  *look(e) {
    const actions = [act('update-program', {}), act('check-filters', {})];
    for (const said of saidByProgram(e, 'cache-damaged'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'receive', 'missing'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(symptom, 'weak', 'reported'), ...clue(works, 'weak', 'serverWorks')],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
