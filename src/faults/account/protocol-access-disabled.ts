import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import type { Protocol } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { hidesCause, loginKinds, refusals } from '../../views/logins.ts';
import { providerTitle, spoken } from '../../views/replies.ts';

const called: Readonly<Record<Protocol, string>> = { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP' };

export default fault({
  id: 'account/protocol-access-disabled',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'config.credential', 'greeting'],
  hears: ['says-protocol-access-disabled', 'says-no-mail-service', 'says-bad-credentials'],
  title: 'Access by {protocol} is switched off for this account at {name}',
  why: 'The account itself is fine, but mail programs may not use it by this protocol: a switch in the settings of the account, or of the organisation, is off. Some servers then only say that the login is wrong.',
  notes: {
    said: 'The server says that this access is switched off',
    refused: 'The server refused the login as wrong',
    otherWorks: 'The same login works on the other server of the account',
    otherPasswordWorks: 'The other server of the account accepts its login',
    tightLipped: 'This server gives the same answer whether the password is wrong or access is switched off',
    hasSwitch: 'At this provider the access has to be switched on first',
  },
  explains: ['auth/wrong-credentials', 'mailbox/pop3-permanent-failure'],
  lookalikes: {
    'auth/wrong-credentials':
      'Sign in on the web with the same password: if that works, look for the switch in the settings',
    'auth/app-password-required': 'Look whether the security settings offer app passwords',
    'account/plan-without-mail-access': 'If there is no switch, the plan may not include mail programs',
  },
  *look(e) {
    const provider = providerTitle(e);
    for (const one of spoken(e, 'says-protocol-access-disabled', 'says-no-mail-service')) {
      const { reply, server, name, weight, accountsFor } = one;
      const protocol: Protocol =
        reply.kind === 'imap.reply' ? 'imap' : reply.kind === 'pop3.reply' ? 'pop3' : 'smtp';
      // On the sending side "no mail service here" speaks about the server, not about the account.
      const isAccess =
        reply.value.stage === 'unknown' &&
        spoken(e, 'says-protocol-access-disabled').some((s) => s.reply.id === reply.id);
      if (protocol === 'smtp' && reply.value.stage !== 'auth' && !isAccess) continue;
      yield {
        subject: server,
        args: { name, protocol: called[protocol] },
        clues: clue(reply, weight, 'said'),
        accountsFor,
        actions: [act('switch-on-access', { provider, protocol })],
      };
    }
    const same = e.one('config.credential')?.value.sameBothWays;
    for (const r of e.view(refusals)) {
      // A switch for sending alone has a fault of its own.
      const hasSwitch =
        r.rule?.value.switch !== undefined &&
        r.rule.value.password !== 'no' &&
        r.rule.value.protocol !== 'smtp';
      const hidden = r.putOff === undefined ? undefined : hidesCause(e, r.server);
      if (!hasSwitch && ((r.acceptedElsewhere ?? hidden) === undefined || r.protocol === 'smtp')) continue;
      yield {
        subject: r.server,
        args: { name: r.name, protocol: called[r.protocol] },
        clues: [
          ...clue(r.reply, 'weak', 'refused'),
          ...(same === true
            ? clue(r.acceptedElsewhere, 'strong', 'otherWorks')
            : clue(r.acceptedElsewhere, same === false ? 'weak' : 'fair', 'otherPasswordWorks')),
          ...clue(r.acceptedElsewhere === undefined && hidden, 'fair', 'tightLipped'),
          ...clue(hasSwitch && r.rule, 'strong', 'hasSwitch'),
        ],
        accountsFor: r.accountsFor,
        wants: r.putOff === undefined ? [] : [want('login.result', r.putOff, { user: 'as-set' })],
        actions: [
          act('sign-in-on-web', { provider }),
          act('switch-on-access', { provider, protocol: r.protocol }),
        ],
      };
    }
  },
});
