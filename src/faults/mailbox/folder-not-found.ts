import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/folder-not-found',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-folder-missing'],
  title: '{name} has no folder of the name that the mail program asks for',
  why: 'The folder was renamed or deleted, has another name in another language, or lacks a part in front such as “INBOX.”. Often it is the folder for sent mail or drafts.',
  notes: {
    said: 'The server says that there is no such folder',
    inbox: 'Only the inbox was asked for',
  },
  explains: ['client/sent-copy-failed'],
  lookalikes: {
    'settings/imap-path-prefix-wrong':
      'If all folders but the inbox fail, look at the path prefix in the settings',
    'settings/special-folder-mapping-wrong':
      'If only sent mail or drafts fail, choose that folder anew in the settings',
    'mailbox/inbox-not-available': 'There even the inbox is missing',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-folder-missing'))
      yield {
        subject: server,
        args: { name },
        clues: [
          ...(reply.source === 'probe' && reply.value.stage === 'select'
            ? clue(reply, 'strongly-against', 'inbox')
            : clue(reply, weight, 'said')),
        ],
        accountsFor,
        actions: [act('map-special-folders', {}), act('set-path-prefix', { prefix: '' })],
      };
  },
});
