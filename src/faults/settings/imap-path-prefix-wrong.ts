import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'settings/imap-path-prefix-wrong',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'mailbox.namespace', 'imap.reply'],
  hears: ['says-prefix-wrong', 'says-folder-missing'],
  title: 'The IMAP path prefix in the mail program does not fit {name}',
  why: 'Some servers keep all folders below INBOX, others do not. With the wrong prefix the program looks for folders where there are none.',
  notes: {
    words: 'The server says that folders begin otherwise here',
    missing: 'The server does not find a folder',
    namespace: 'On this server the names of folders begin with {prefix}',
  },
  explains: ['mailbox/folder-not-found'],
  lookalikes: {
    'mailbox/folder-not-found': 'Look on the web whether the folder still exists',
    'mailbox/inbox-not-available': 'See whether the inbox itself opens',
  },
  *look(e) {
    for (const s of spoken(e, 'says-prefix-wrong', 'says-folder-missing')) {
      if (s.reply.kind !== 'imap.reply') continue;
      const isStated = e.meaning(s.reply).some((m) => m.meaning === 'says-prefix-wrong');
      const namespace = e.all('mailbox.namespace', s.server).find((n) => n.value.prefix !== '');
      if (!isStated && namespace === undefined) continue;
      const prefix = namespace?.value.prefix ?? '';
      yield {
        subject: s.server,
        args: { name: s.name, prefix },
        clues: [
          ...clue(s.reply, isStated ? s.weight : 'weak', isStated ? 'words' : 'missing'),
          ...clue(namespace, 'strong', 'namespace'),
        ],
        accountsFor: s.accountsFor,
        actions: [act('set-path-prefix', { prefix })],
      };
    }
  },
});
