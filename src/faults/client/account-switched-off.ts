import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/account-switched-off',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'The account is switched off in the mail program or in the settings of the computer',
  why: 'An account can be there and yet be switched off, or its mail part can be off. The program then leaves it out without a word.',
  notes: {
    said: 'The program says that the account is off',
    reported: 'It is reported that nothing comes or goes',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'client/offline-mode': 'See whether other accounts in the same program still work',
  },
  *look(e) {
    const actions = [act('go-online', {}), act('set-account-type', { protocol: 'imap' })];
    for (const said of saidByProgram(e, 'account-off'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'receive', 'send'))
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...clue(symptom, symptom.value.what === 'receive' ? 'fair' : 'weak', 'reported'),
          ...clue(works, 'weak', 'serverWorks'),
        ],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
