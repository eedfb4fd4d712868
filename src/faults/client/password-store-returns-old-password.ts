import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { fineButReported, fineKinds, saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/password-store-returns-old-password',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...fineKinds],
  title: 'The mail program keeps using an old saved password',
  why: 'Programs keep passwords in a store of the system. When an old entry stays there, the program sends it again and again, although the right one is known.',
  notes: {
    said: 'The program asks for the password again and again',
    reported: 'It is reported that the account does not work, while the password works here',
    serverWorks: 'The server does its part: this tool could do it with the same account',
  },
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web with the password: if that fails too, the password is wrong',
    'settings/saved-password-outdated': 'See whether the password was changed lately',
    'auth/app-password-required': 'See whether the provider wants a separate password for mail programs',
  },
  *look(e) {
    const actions = [
      act('enter-password', { role: 'incoming' }),
      act('enter-password', { role: 'outgoing' }),
    ];
    for (const said of saidByProgram(e, 'asks-password-again'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'strong', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { symptom, works } of fineButReported(e, 'receive', 'send'))
      yield {
        subject: thisHost,
        args: {},
        clues: [...clue(symptom, 'weak', 'reported'), ...clue(works, 'weak', 'serverWorks')],
        accountsFor: [symptom.id],
        actions,
      };
  },
});
