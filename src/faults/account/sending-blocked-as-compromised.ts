import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/sending-blocked-as-compromised',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...replyKinds],
  hears: ['says-account-compromised'],
  title: '{name} has stopped this account from sending, because it looks hacked or sent spam',
  why: 'The provider saw sending that looks like spam and blocked it. Receiving often still works. Somebody else may know the password, or a rule may forward spam.',
  notes: {
    said: 'The server says that sending is blocked for this account',
    stillReads: 'The mailbox of the account still opens',
  },
  explains: ['sending/rate-limit-reached', 'reputation/sender-banned', 'sending/daily-limit-reached'],
  lookalikes: {
    'sending/daily-limit-reached': 'A daily limit ends by itself the next day and no unknown mail was sent',
    'reputation/sender-banned':
      'There only one receiver refuses the sender; here the own provider refuses all mail',
  },
  *look(e) {
    const provider = providerTitle(e);
    const opened = e.all('mailbox.opened').find((m) => m.value.outcome === 'ok');
    const said = spoken(e, 'says-account-compromised');
    const { subject, name } = accountAt(e, said);
    for (const { reply, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: [...clue(reply, weight, 'said'), ...clue(opened, 'weak', 'stillReads')],
        accountsFor,
        actions: [
          act('change-password', { provider }),
          act('check-blocked-sign-ins', { provider }),
          act('check-filters', {}),
          act('unlock-account', { provider }),
        ],
      };
  },
});
