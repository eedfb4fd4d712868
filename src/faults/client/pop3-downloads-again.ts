import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { saidByProgram } from './_shared.ts';

export default fault({
  id: 'client/pop3-downloads-again',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: ['client.problem'],
  title: 'The mail program loads all mails once more',
  why: 'Programs that fetch by POP3 remember mails by marks of the server. After a move of the mailbox the marks are others, and every mail seems new.',
  notes: {
    said: 'The marks of the mails (UIDL) have changed',
  },
  lookalikes: {
    'client/folder-identity-changed': 'See whether the account fetches by POP3 or by IMAP',
  },
  *look(e) {
    const actions = [act('update-program', {}), act('set-account-type', { protocol: 'imap' })];
    for (const said of saidByProgram(e, 'messages-renumbered'))
      yield {
        subject: thisHost,
        args: {},
        clues: clue(said, 'decisive', 'said'),
        accountsFor: [said.id],
        actions,
      };
  },
});
