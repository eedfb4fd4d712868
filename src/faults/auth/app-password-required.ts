import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals, wantPlainerWords } from '../../views/logins.ts';
import { accountAt, providerTitle, spoken } from '../../views/replies.ts';
import { roleOf } from '../../views/servers.ts';

export default fault({
  id: 'auth/app-password-required',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'config.credential', 'config.server', 'config.account'],
  hears: ['says-app-password-required', 'says-bad-credentials'],
  title: '{name} wants a separate password made for mail programs (app password)',
  why: 'The password of the web page is refused in mail programs. The provider wants one that is made for this purpose in the security settings of the account.',
  notes: {
    said: 'The server asks for an app password',
    refused: 'The server refused the login as wrong',
    rule: 'This provider accepts only app passwords from mail programs',
    isOne: 'The password looks like an app password already',
    otherWorks: 'The same password works on the other server of the account',
  },
  explains: ['auth/wrong-credentials', 'auth/too-many-failed-logins'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web with the same password: if that works, an app password is missing; if not, the password is wrong',
    'auth/oauth-required':
      'If the provider has no page for app passwords, the program must sign in with OAuth',
    'account/web-login-required': 'See whether the web page asks to confirm a sign-in before anything else',
  },
  *look(e) {
    const provider = providerTitle(e);
    const said = spoken(e, 'says-app-password-required');
    const refused = e.view(refusals).filter((r) => r.rule?.value.password === 'app-password');
    const { subject, name } = accountAt(e, [...said, ...refused]);
    for (const { reply, server, weight, accountsFor } of said)
      yield {
        subject,
        args: { name },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        wants: wantPlainerWords(e, reply),
        actions: steps(roleOf(e, server)),
      };
    const credential = e.one('config.credential');
    for (const r of refused)
      yield {
        subject,
        args: { name },
        clues: [
          ...clue(r.reply, 'fair', 'refused'),
          ...clue(r.rule, credential?.value.looksLikeAppPassword === true ? 'weak' : 'strong', 'rule'),
          ...clue(credential?.value.looksLikeAppPassword === true && credential, 'strongly-against', 'isOne'),
          ...clue(r.acceptedElsewhere, 'against', 'otherWorks'),
        ],
        accountsFor: r.accountsFor,
        wants: wantPlainerWords(e, r.reply),
        actions: steps(roleOf(e, r.server)),
      };

    function steps(role: 'incoming' | 'outgoing') {
      return [act('create-app-password', { provider }), act('use-app-password', { role })];
    }
  },
});
