import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { isToken, loginKinds, refusals, ruleOf } from '../../views/logins.ts';
import { providerTitle, spoken } from '../../views/replies.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'auth/oauth-required',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'capabilities', 'config.credential', 'not-examined', 'user.symptom'],
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
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-oauth-required'))
      yield { subject: server, args: { name }, clues: clue(reply, weight, 'said'), accountsFor, actions };
    for (const r of e.view(refusals)) {
      if (r.rule?.value.password !== 'no' || r.rule.value.oauth === 'no') continue;
      const clues = [...clue(r.reply, 'fair', 'refused'), ...clue(r.rule, 'strong', 'rule')];
      yield { subject: r.server, args: { name: r.name }, clues, accountsFor: r.accountsFor, actions };
    }
    for (const login of e.all('login.result')) {
      if (login.value.outcome !== 'no-mechanism') continue;
      const server = withoutAddress(login.subject);
      const offer = e.all('capabilities', login.subject).find((c) => c.value.secured);
      if (offer === undefined || offer.value.mechanisms.length === 0) continue;
      if (!offer.value.mechanisms.every(isToken)) continue;
      const clues = [...clue(login, 'fair', 'noneUsable'), ...clue(offer, 'decisive', 'onlyTokens')];
      yield { subject: server, args: { name: serverName(server) }, clues, accountsFor: [login.id], actions };
    }
    const complaints = e
      .all('user.symptom')
      .filter((s) => s.value.what === 'send' || s.value.what === 'receive');
    for (const missing of e.all('not-examined')) {
      if (missing.value.why !== 'password-useless' || complaints.length === 0) continue;
      const server = withoutAddress(missing.subject);
      const rule = ruleOf(e, server.type === 'service' ? server.protocol : undefined);
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [...clue(missing, 'weak', 'notTried'), ...clue(rule, 'strong', 'rule')],
        accountsFor: complaints.map((c) => c.id),
        actions,
      };
    }
  },
});
