import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'mailbox/pop3-permanent-failure',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-pop3-permanent-failure'],
  title: '{name} says that POP3 will not work for this account until something is changed on the server',
  why: 'The server marks the failure as permanent: POP3 is switched off for the account, or its mailbox cannot be opened at all.',
  notes: { said: 'The server reports a permanent failure' },
  lookalikes: {
    'account/protocol-access-disabled': 'Look in the settings of the account whether POP3 is switched off',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-pop3-permanent-failure'))
      yield {
        subject: server,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('switch-on-access', { provider, protocol: 'pop3' }),
          act('tell-administrator', { what: `POP3 fails for good: ${reply.value.text}` }),
        ],
      };
  },
});
