import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { roleOf, serverName, symptomsWith } from '../../views/servers.ts';

export default fault({
  id: 'auth/wrong-credentials',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: [
    'login.result',
    'config.account',
    'config.server',
    'provider.login',
    'mailbox.opened',
    'submission.result',
    'session.end',
  ],
  hears: ['says-bad-credentials'],
  title: '{name} refuses the user name or the password',
  why: 'The connection is fine up to the login; the server then says that this pair of user name and password is not right.',
  notes: {
    refused: 'The server refused the login as wrong',
    otherWorks: 'The same pair works on the other server of the account',
    bothRefuse: 'Incoming and outgoing server both refuse the pair',
  },
  lookalikes: {
    'auth/app-password-required':
      'Sign in on the web with the same password: if that works, the provider wants an app password',
    'settings/username-missing-domain': 'Look whether the provider wants the whole address as user name',
    'settings/saved-password-outdated': 'Type the password anew instead of using the saved one',
  },
  *look(e) {
    const refusals = e.said('says-bad-credentials');
    const protocols = new Set(
      refusals.map((r) => (r.reply.subject.type === 'service' ? r.reply.subject.protocol : undefined)),
    );
    const accepted = e.all('login.result').find((l) => l.value.outcome === 'accepted');
    for (const { reply, said } of refusals) {
      const account = e.one('config.account');
      yield {
        subject: account?.subject ?? subject('account', serverName(reply.subject)),
        args: { name: serverName(reply.subject) },
        clues: [
          ...clue(reply, said.strength === 'code-only' ? 'fair' : 'strong', 'refused'),
          ...clue(accepted, 'against', 'otherWorks'),
          ...refusals
            .filter(() => protocols.size > 1)
            .flatMap((r) => clue(r.reply !== reply && r.reply, 'decisive', 'bothRefuse')),
        ],
        accountsFor: symptomsWith(e, reply),
        actions: [
          act('enter-password', { role: roleOf(e, reply.subject) }),
          act('sign-in-on-web', { provider: '' }),
        ],
      };
    }
  },
});
