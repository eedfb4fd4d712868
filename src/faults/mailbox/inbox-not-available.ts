import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { beside, providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'mailbox/inbox-not-available',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-inbox-missing', 'says-folder-missing'],
  title: 'The login at {name} works, but the inbox does not open',
  why: 'The account exists, but its inbox does not, or not yet: it was never set up, has been moved or deleted, or is made only at the first sign-in on the web.',
  notes: {
    said: 'The server says that there is no inbox',
    refused: 'The server refuses to open the inbox',
    loggedIn: 'The login before it was accepted',
  },
  explains: ['mailbox/folder-not-found'],
  lookalikes: {
    'settings/imap-path-prefix-wrong': 'Look whether the program puts something before the names of folders',
    'mailbox/authenticated-but-not-connected': 'There the server says that no mailbox is connected',
  },
  *look(e) {
    const said = spoken(e, 'says-inbox-missing');
    // A live examination opens no other folder than the inbox.
    const missing = spoken(e, 'says-folder-missing').filter(
      (s) => s.reply.source === 'probe' && s.reply.value.stage === 'select',
    );
    for (const one of [...said, ...missing.filter((m) => !said.some((s) => s.reply === m.reply))])
      yield finding(one.reply, clue(one.reply, one.weight === 'fair' ? 'strong' : one.weight, 'said'));
    for (const reply of e.all('imap.reply'))
      if (reply.value.stage === 'select' && reply.value.status === 'NO' && e.meaning(reply).length === 0)
        yield finding(reply, clue(reply, 'weak', 'refused'));

    function finding<C>(reply: (typeof said)[number]['reply'], refused: readonly C[]) {
      const server = withoutAddress(reply.subject);
      const login = beside(e.all('login.result'), reply).find((l) => l.value.outcome === 'accepted');
      return {
        subject: server,
        args: { name: serverName(server) },
        clues: [...refused, ...clue(login, 'weak', 'loggedIn')],
        accountsFor: symptomsWith(e, reply),
        actions: [
          act('sign-in-on-web', { provider: providerTitle(e) }),
          act('tell-administrator', { what: `the inbox does not open: ${reply.value.text}` }),
        ],
      };
    }
  },
});
