import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/offline-mode',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'The mail program is set to work offline',
  why: 'A program that works offline keeps everything on the computer and contacts no server at all, until it is set online again.',
  notes: {
    said: 'The program says that it works offline',
    reported: 'It is reported that nothing is sent or received',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/account-switched-off': 'See whether other accounts in the same program still work',
    'client/cache-corrupt': 'See whether the program tries to connect at all',
  },
  *look(e) {
    const actions = [act('go-online', {})];
    for (const said of saidByProgram(e, 'offline'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'send', 'receive'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(symptom, 'fair', 'reported'), ...clue(works, 'weak', 'serverWorks')],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
