import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { beside, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/relay-denied',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-relay-denied'],
  title: '{name} does not pass this mail on to other domains',
  why: 'A server forwards mail to the rest of the world only for users who logged in, or from networks that it knows. It treats this sender as a stranger, or the recipient as none of its own.',
  notes: {
    said: 'The server says that it does not relay',
    loggedIn: 'It refuses although the login was accepted',
    loginOff: 'The settings say: send without logging in',
  },
  explains: ['sending/no-valid-recipients'],
  lookalikes: {
    'settings/smtp-authentication-off': 'Look whether the program is set to log in at the outgoing server',
    'settings/inbound-mx-used-for-sending':
      'Look whether the outgoing server is the one for receiving (port 25)',
    'sending/relay-connector-mismatch':
      'For servers that send without a login: look whether their address is still on the list',
  },
  *look(e) {
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-relay-denied')) {
      const login = beside(e.all('login.result'), reply).find((l) => l.value.outcome === 'accepted');
      const off = e.all('config.server', server).find((c) => c.value.login === 'no');
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, 'said'),
          ...clue(login, 'weak', 'loggedIn'),
          ...clue(off, 'strongly-against', 'loginOff'),
        ],
        accountsFor,
        actions: [
          ...(login === undefined ? [act('turn-on-smtp-login', { user: '' })] : []),
          act('allow-relay-or-sender', { name }),
        ],
      };
    }
  },
});
