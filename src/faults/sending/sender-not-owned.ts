import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { beside, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'sending/sender-not-owned',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-sender-not-owned'],
  title: '{name} does not let this account send with that From address',
  why: 'The login is right, but the address of the sender is not one of this account. Servers refuse that, so that nobody sends in the name of others.',
  notes: {
    said: 'The server says that the sender address does not belong to the account',
    loggedIn: 'The login before it was accepted',
  },
  lookalikes: {
    'settings/wrong-smtp-server-for-identity':
      'Look whether the program sends this address through the server of another account',
    'settings/smtp-authentication-off': 'Look whether the program logs in at all before sending',
  },
  *look(e) {
    const address = e.one('config.account')?.value.address ?? 'the address of the account that logs in';
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-sender-not-owned')) {
      const login = beside(e.all('login.result'), reply).find((l) => l.value.outcome === 'accepted');
      yield {
        subject: server,
        args: { name },
        clues: [...clue(reply, weight, 'said'), ...clue(login, 'weak', 'loggedIn')],
        accountsFor,
        actions: [
          act('set-sender-address', { address: 'an address of the account that logs in' }),
          act('verify-sender', { provider: providerTitle(e), address }),
          act('allow-relay-or-sender', { name }),
        ],
      };
    }
  },
});
