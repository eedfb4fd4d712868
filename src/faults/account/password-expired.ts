import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'account/password-expired',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds, 'config.server'],
  hears: ['says-password-expired'],
  title: 'The password for {name} has expired',
  why: 'The password was right once, but the provider lets passwords end after some time. Mail programs cannot renew it; that is done on the web page.',
  notes: { said: 'The server says that the password has expired' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web: an expired password leads to a page that asks for a new one',
    'account/locked': 'The web page speaks of a locked account, not of a new password',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-password-expired');
    const { subject, name } = accountAt(e, said);
    for (const { reply, server, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('change-password', { provider }), act('enter-password', { role: roleOf(e, server) })],
      };
  },
});
