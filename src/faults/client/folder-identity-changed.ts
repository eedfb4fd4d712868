import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/folder-identity-changed',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem', ...replyKinds],
  hears: ['says-folder-renumbered'],
  title: 'The server has numbered a folder anew, so what the mail program kept of it no longer counts',
  why: 'Programs remember mails by numbers of the server. After a repair or a move of the mailbox the numbers are others, and the program has to load the folder again.',
  notes: {
    said: 'The program says that the numbering of the folder (UIDVALIDITY) has changed',
    words: 'The server says that the numbering of the folder has changed',
  },
  lookalikes: {
    'client/cache-corrupt': 'See whether it happens once, after a change at the provider, or again and again',
  },
  *look(e) {
    const actions = [act('update-program', {}), act('retry-later', { minutes: 10 })];
    for (const said of saidByProgram(e, 'folder-identity-changed'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
    for (const { reply, server, weight, accountsFor } of spoken(e, 'says-folder-renumbered'))
      yield { subject: server, args: {}, clues: clue(reply, weight, 'words'), accountsFor, actions };
  },
});
