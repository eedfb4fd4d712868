import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/sent-copy-failed',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem'],
  title: 'The mail was sent, but its copy could not be put into the folder for sent mail',
  why: 'Sending and keeping a copy are two steps. The first succeeded: do not send the mail again.',
  notes: {
    said: 'The program says that only the copy failed',
  },
  lookalikes: {
    'mailbox/own-mailbox-full': 'See how full the mailbox is',
    'mailbox/folder-not-found': 'See which folder the program uses for sent mail',
  },
  *look(e) {
    const actions = [act('map-special-folders', {}), act('free-space', { provider: '' })];
    for (const said of saidByProgram(e, 'sent-copy-failed'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
  },
});
