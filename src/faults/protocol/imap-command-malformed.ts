import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'protocol/imap-command-malformed',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.credential'],
  hears: ['says-syntax-error', 'says-command-unknown'],
  title: '{name} cannot read a command of the mail program',
  why: 'The server calls the form of the command wrong. Special characters in a password or folder name that the program does not mark as such do this, and mistakes of the program.',
  notes: {
    words: 'The server says that it cannot read the command',
    unknown: 'The server says that it does not know the command',
    atLogin: 'That was at the login, where a password with special characters stands in the command',
    special: 'The password has characters that can be written in several ways',
  },
  lookalikes: {
    'auth/non-ascii-password': 'Try a password of plain letters and digits',
    'protocol/extension-not-supported': 'See whether another program does the same without complaint',
    'protocol/too-many-errors': 'Read the conversation from its beginning: the first refusal is the cause',
  },
  *look(e) {
    for (const { reply, weight, server, name, accountsFor } of spoken(
      e,
      'says-syntax-error',
      'says-command-unknown',
    )) {
      if (reply.kind !== 'imap.reply' && reply.kind !== 'pop3.reply') continue;
      const isUnknown = e.meaning(reply).every((said) => said.meaning !== 'says-syntax-error');
      const credential = e.one('config.credential');
      const special = reply.value.stage === 'login' && credential?.value.nonAscii === true;
      yield {
        subject: server,
        args: { name },
        clues: [
          ...(isUnknown
            ? clue(reply, weight === 'decisive' ? 'strong' : weight, 'unknown')
            : clue(reply, weight, reply.value.stage === 'login' ? 'atLogin' : 'words')),
          ...clue(special && credential, 'strongly-against', 'special'),
        ],
        accountsFor,
        actions: [
          act('update-program', {}),
          ...(reply.value.stage === 'login' ? [act('change-password', { provider: '' })] : []),
        ],
      };
    }
  },
});
