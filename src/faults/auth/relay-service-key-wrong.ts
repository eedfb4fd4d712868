import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/relay-service-key-wrong',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-relay-key-wrong'],
  title: 'The sending service {name} was given another key than the one it makes for SMTP',
  why: 'Services for sending mail from programs have user names and keys of their own for SMTP, often one for each region. A key of their web interface, or the password of the account, is refused.',
  notes: { said: 'The server says that the key or user name is not one for SMTP' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'Make new SMTP credentials in the region of the server and try these',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-relay-key-wrong'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('create-app-password', { provider }),
          act('enter-password', { role: roleOf(e, server) }),
        ],
      };
  },
});
