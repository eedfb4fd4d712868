import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, providerTitle, replyKinds, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/login-blocked-by-policy',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...replyKinds],
  hears: ['says-blocked-by-policy'],
  title: 'A sign-in rule of the organisation or provider behind {name} forbids this login',
  why: 'User name and password may be right. A rule decides who may log in from where and with which program, and it refuses this kind of login.',
  notes: { said: 'The server says that a rule forbids this login' },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/oauth-required': 'With OAuth in the mail program the rule may let the login pass',
    'account/locked': 'A locked account cannot sign in on the web either',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-blocked-by-policy');
    const { subject, name } = accountAt(e, said);
    for (const { reply, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [
          act('check-blocked-sign-ins', { provider }),
          act('sign-in-with-oauth', { provider }),
          act('tell-administrator', { what: `a sign-in rule refuses this login: ${reply.value.text}` }),
        ],
      };
  },
});
