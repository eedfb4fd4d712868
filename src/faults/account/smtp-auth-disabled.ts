import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals, ruleOf } from '../../views/logins.ts';
import { providerTitle, spoken } from '../../views/replies.ts';

export default fault({
  id: 'account/smtp-auth-disabled',
  prior: 'common',
  severity: 'fault',
  who: 'admin',
  reads: [...loginKinds, 'config.credential'],
  hears: ['says-smtp-auth-disabled', 'says-bad-credentials'],
  title: 'Sending with a login (SMTP) is switched off for this account at {name}',
  why: 'Receiving may work, but the owner or the administrator has not allowed this account to send through the outgoing server with user name and password.',
  notes: {
    said: 'The server says that logins for sending are switched off',
    refused: 'The outgoing server refused the login as wrong',
    hasSwitch: 'At this provider sending with a login has to be switched on first',
    otherWorks: 'The incoming server accepts the same login',
    otherPasswordWorks: 'The incoming server accepts its login',
  },
  explains: ['auth/wrong-credentials', 'auth/no-common-mechanism'],
  lookalikes: {
    'auth/oauth-required': 'Ask the administrator: with the switch on, a password may still be forbidden',
    'auth/wrong-credentials':
      'Type the password for the outgoing server anew; programs save it apart from the incoming one',
    'settings/wrong-smtp-server-for-identity':
      'Look whether the outgoing server belongs to the same provider as the address',
  },
  *look(e) {
    const provider = providerTitle(e);
    const actions = [act('switch-on-access', { provider, protocol: 'smtp' })];
    const rule = ruleOf(e, 'smtp');
    const hasSwitch = rule?.value.protocol === 'smtp' && rule.value.switch !== undefined && rule;
    const receives = e
      .all('login.result')
      .find((l) => l.value.outcome === 'accepted' && l.value.protocol !== 'smtp');
    for (const { reply, server, name, weight, accountsFor } of spoken(e, 'says-smtp-auth-disabled'))
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, 'said'),
          ...clue(hasSwitch, 'strong', 'hasSwitch'),
          ...clue(receives, 'weak', 'otherPasswordWorks'),
        ],
        accountsFor,
        actions,
      };
    const same = e.one('config.credential')?.value.sameBothWays;
    for (const r of e.view(refusals)) {
      if (r.protocol !== 'smtp' || (r.acceptedElsewhere === undefined && hasSwitch === false)) continue;
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...clue(hasSwitch, 'fair', 'hasSwitch'),
          ...(same === true
            ? clue(r.acceptedElsewhere, 'strong', 'otherWorks')
            : clue(r.acceptedElsewhere, same === false ? 'weak' : 'fair', 'otherPasswordWorks')),
        ],
        accountsFor: r.accountsFor,
        actions: [act('enter-password', { role: 'outgoing' }), ...actions],
      };
    }
  },
});
