import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { outcomes, serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'settings/special-folder-mapping-wrong',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...outcomes, 'imap.reply', 'mailbox.special', 'client.problem'],
  title: 'The mail program saves into a folder that does not exist at {name}',
  why: 'The program is told which folders are for sent mail, drafts and trash. One of these does not exist on the server, so saving the copy fails although the message was sent.',
  notes: {
    create: 'The server says that the folder has to be created first',
    missing: 'The server does not find the folder into which the program wants to save',
    special: 'The server has folders of its own for this: {folders}',
    copy: 'The program says that it could not save the copy of a sent message',
  },
  explains: ['mailbox/folder-not-found', 'client/sent-copy-failed'],
  lookalikes: {
    'mailbox/folder-not-found': 'See whether it only happens when something is saved',
    'mailbox/own-mailbox-full': 'Look how full the mailbox is',
  },
  *look(e) {
    for (const reply of e.all('imap.reply')) {
      const { stage, status, code } = reply.value;
      if ((stage !== 'append' && stage !== 'copy') || status !== 'NO') continue;
      const isMissing = e.meaning(reply).some((m) => m.meaning === 'says-folder-missing');
      if (code !== 'TRYCREATE' && code !== 'NONEXISTENT' && !isMissing) continue;
      const server = withoutAddress(reply.subject);
      const special = e.all('mailbox.special', server)[0];
      const copy = e.all('client.problem').find((p) => p.value.problem === 'sent-copy-failed');
      yield {
        subject: server,
        args: { name: serverName(server), folders: special?.value.folders.join(', ') ?? '' },
        clues: [
          ...clue(
            reply,
            stage === 'append' ? 'decisive' : 'strong',
            code === 'TRYCREATE' ? 'create' : 'missing',
          ),
          ...clue(special, 'fair', 'special'),
          ...clue(copy, 'fair', 'copy'),
        ],
        accountsFor: [...symptomsWith(e, reply), ...(copy === undefined ? [] : [copy.id])],
        actions: [act('map-special-folders', {})],
      };
    }
  },
});
