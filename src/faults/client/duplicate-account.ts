import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/duplicate-account',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem'],
  title: 'The same account is set up twice in the mail program',
  why: 'Two copies of one account get in the way of each other: they use twice the connections, and a mistake corrected in one stays in the other.',
  notes: {
    said: 'The program says that this account exists already',
  },
  lookalikes: {
    'mailbox/too-many-sessions': 'Count how many devices and programs use the account',
  },
  *look(e) {
    const actions = [act('check-filters', {}), act('limit-connections', { limit: 5 })];
    for (const said of saidByProgram(e, 'account-twice'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
  },
});
