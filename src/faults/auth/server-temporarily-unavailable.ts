import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { loginKinds, refusals } from '../../views/logins.ts';
import { providerTitle, replyKinds, spoken } from '../../views/replies.ts';
import { serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'auth/server-temporarily-unavailable',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [...replyKinds, ...loginKinds, 'provider.status'],
  hears: ['says-authentication-unavailable', 'says-temporarily-unavailable'],
  title: '{name} cannot check logins at the moment',
  why: 'The mail server itself answers, but the part of it that compares passwords does not. The password is not to blame and need not be changed.',
  notes: {
    said: 'The server says that it cannot check logins now',
    temporary: 'The login was put off, not refused',
    trouble: 'The provider reports trouble with its mail service',
  },
  explains: ['auth/wrong-credentials'],
  lookalikes: {
    'auth/wrong-credentials': 'A wrong password is refused for good (535, AUTHENTICATIONFAILED), not for now',
    'provider/outage': 'See whether the provider reports trouble, and whether other people have it too',
    'mailbox/server-unavailable': 'There the login is accepted and only the mailbox does not open',
  },
  *look(e) {
    const trouble = e.all('provider.status').find((s) => s.value.state === 'trouble');
    const stated = spoken(e, 'says-authentication-unavailable');
    const atLogin = spoken(e, 'says-temporarily-unavailable').filter(
      (s) =>
        ['auth', 'login'].includes(s.reply.value.stage) && !stated.some((other) => other.reply === s.reply),
    );
    const said = [...stated, ...atLogin];
    const actions = (name: string) => [
      act('retry-later', { minutes: 10 }),
      act('look-at-status-page', { provider: providerTitle(e) }),
      act('repair-login-backend', { name }),
    ];
    for (const { reply, server, name, weight, accountsFor } of said) {
      const put = e
        .all('login.result', server)
        .find(
          (l) => l.value.outcome === 'temporary' && (l.session === undefined || l.session === reply.session),
        );
      yield {
        subject: server,
        args: { name },
        clues: [
          ...clue(reply, weight, 'said'),
          ...clue(put, 'strong', 'temporary'),
          ...clue(trouble, 'fair', 'trouble'),
        ],
        // A server in between may not hear that the trouble is a passing one, and says "wrong".
        accountsFor: [...accountsFor, ...e.view(refusals).flatMap((r) => r.accountsFor)],
        actions: actions(name),
      };
    }
    for (const login of e.all('login.result')) {
      if (login.value.outcome !== 'temporary') continue;
      const isSaid = said.some((s) => s.reply.session === login.session);
      const words = [
        ...e.all('smtp.reply', login.subject),
        ...e.all('imap.reply', login.subject),
        ...e.all('pop3.reply', login.subject),
      ].filter((r) => r.session === login.session);
      // Words that mean something else belong to another fault.
      if (isSaid || words.some((r) => e.meaning(r).length > 0)) continue;
      const server = withoutAddress(login.subject);
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [...clue(login, 'strong', 'temporary'), ...clue(trouble, 'fair', 'trouble')],
        accountsFor: [login.id, ...words.map((r) => r.id)],
        actions: actions(serverName(server)),
      };
    }
  },
});
