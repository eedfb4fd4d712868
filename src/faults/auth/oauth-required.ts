import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isToken, loginKinds, refusals, ruleOf } from '../../views/logins.ts';
import { accountAt, providerTitle, spoken } from '../../views/replies.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'auth/oauth-required',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [
    ...loginKinds,
    'capabilities',
    'config.credential',
    'not-examined',
    'user.symptom',
    'config.account',
  ],
  hears: ['says-oauth-required', 'says-bad-credentials'],
  title: '{name} accepts no passwords from mail programs, only a sign-in with the provider (OAuth)',
  why: 'The mail program sends a password, and this provider has switched that off: even the right one, or an app password, is refused. The program has to open the sign-in window of the provider.',
  notes: {
    said: 'The server says that it takes no passwords',
    refused: 'The server refused the login as wrong',
    rule: 'This provider accepts no passwords from mail programs',
    onlyTokens: 'The only ways to log in that the server offers are those of OAuth',
    noneUsable: 'The server offers no way to log in with a password',
    notTried: 'A password was not even sent, because the provider cannot accept it',
  },
  explains: ['auth/wrong-credentials', 'auth/no-common-mechanism', 'auth/app-password-required'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web: if that works, the password is right and only its use by programs is off',
    'auth/app-password-required':
      'If the security page of the provider offers app passwords, one of them is enough',
    'host/client-without-oauth': 'Add the account anew: a program that knows OAuth opens a sign-in window',
  },
  *look(e) {
    const provider = providerTitle(e);
    const actions = [act('sign-in-with-oauth', { provider })];
    const said = spoken(e, 'says-oauth-required');
    const refused = e
      .view(refusals)
      .filter((r) => r.rule?.value.password === 'no' && r.rule.value.oauth !== 'no');
    const unable = e
      .all('login.result')
      .filter((l) => l.value.outcome === 'no-mechanism')
      .map((login) => ({ login, server: withoutAddress(login.subject), name: serverName(login.subject) }));
    const useless = e
      .all('not-examined')
      .filter((n) => n.value.why === 'password-useless')
      .map((n) => ({ missing: n, server: withoutAddress(n.subject), name: serverName(n.subject) }));
    const { subject, name } = accountAt(e, [...said, ...refused, ...unable, ...useless]);
    for (const { reply, weight, accountsFor } of said)
      yield { subject, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    for (const r of refused) {
      const clues = [...clue(r.reply, 'fair', 'refused'), ...clue(r.rule, 'strong', 'rule')];
      yield { subject, args: { name }, clues, accountsFor: r.accountsFor, actions };
    }
    for (const { login } of unable) {
      const offer = e.all('capabilities', login.subject).find((c) => c.value.secured);
      const listed = offer !== undefined && offer.value.mechanisms.length > 0;
      const onlyTokens = listed && offer.value.mechanisms.every(isToken);
      const rule = ruleOf(e, login.value.protocol);
      const isRule = !listed && login.source === 'text' && rule?.value.password === 'no';
      if (!onlyTokens && !isRule) continue;
      const clues = [
        ...clue(login, 'fair', 'noneUsable'),
        ...clue(onlyTokens && offer, 'decisive', 'onlyTokens'),
        ...clue(isRule && rule, 'strong', 'rule'),
      ];
      yield { subject, args: { name }, clues, accountsFor: [login.id], actions };
    }
    const complaints = e
      .all('user.symptom')
      .filter((s) => s.value.what === 'send' || s.value.what === 'receive');
    for (const { missing, server } of complaints.length === 0 ? [] : useless) {
      const rule = ruleOf(e, server.type === 'service' ? server.protocol : undefined);
      yield {
        subject,
        args: { name },
        clues: [...clue(missing, 'weak', 'notTried'), ...clue(rule, 'strong', 'rule')],
        accountsFor: complaints.map((c) => c.id),
        actions,
      };
    }
  },
});
