import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { isChallenge, loginKinds, refusals } from '../../views/logins.ts';
import { roleOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'auth/encrypted-password-unusable',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...loginKinds, 'capabilities', 'config.server'],
  hears: ['says-bad-credentials'],
  title: '{name} cannot check an “encrypted password”',
  why: 'The program is set to a method such as CRAM-MD5 that scrambles the password. The server does not offer it, or keeps passwords in a form that it cannot compare with it. Over TLS a normal password is just as safe.',
  notes: {
    refused: 'A login by such a method was refused',
    notOffered: 'The server does not offer the method, but it takes a normal password',
    missing: 'The method that the settings insist on is not to be had',
    demanded: 'The settings insist on such a method',
    normalWorks: 'The same login works with a normal password',
    otherWorks: 'The other server of the account accepts the normal password',
    normalFails: 'A normal password is refused as well',
  },
  explains: ['auth/wrong-credentials', 'auth/no-common-mechanism'],
  lookalikes: {
    'auth/wrong-credentials':
      'Try “normal password” with TLS once: if that is refused too, the password is wrong',
  },
  *look(e) {
    for (const login of e.all('login.result')) {
      if (login.value.outcome !== 'no-mechanism') continue;
      const server = withoutAddress(login.subject);
      const setting = e.all('config.server', server).find((c) => isChallenge(c.value.mechanism));
      const insists = isChallenge(login.value.mechanism) ? login : undefined;
      if (setting === undefined && insists === undefined) continue;
      const offer = e
        .all('capabilities', login.subject)
        .find((c) => c.value.mechanisms.includes('PLAIN') || c.value.mechanisms.includes('LOGIN'));
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...clue(login, 'fair', 'missing'),
          ...clue(setting ?? insists, setting === undefined ? 'strong' : 'fair', 'demanded'),
          ...clue(offer, 'decisive', 'notOffered'),
        ],
        accountsFor: [login.id],
        actions: steps(server),
      };
    }
    for (const r of e.view(refusals)) {
      if (!isChallenge(r.mechanism)) continue;
      const setting = e.all('config.server', r.server).find((c) => isChallenge(c.value.mechanism));
      const normalHere = r.acceptedHere !== undefined && !isChallenge(r.acceptedHere.value.mechanism);
      const elsewhere = r.acceptedElsewhere;
      const tried = r.refusedAgain !== undefined && !isChallenge(r.refusedAgain.value.mechanism);
      yield {
        subject: r.server,
        args: { name: r.name },
        clues: [
          ...clue(r.reply, 'strong', 'refused'),
          ...clue(setting, 'fair', 'demanded'),
          ...clue(normalHere && r.acceptedHere, 'decisive', 'normalWorks'),
          ...clue(!isChallenge(elsewhere?.value.mechanism) && elsewhere, 'strong', 'otherWorks'),
          ...clue(tried && r.refusedAgain, 'strongly-against', 'normalFails'),
        ],
        accountsFor: r.accountsFor,
        wants:
          r.acceptedHere === undefined && r.refusedAgain === undefined && r.reply.source === 'probe'
            ? [want('login.result', r.server, { mechanism: 'PLAIN' })]
            : [],
        actions: steps(r.server),
      };
    }

    function steps(server: Parameters<typeof serverName>[0]) {
      return [
        act('set-login-method', { role: roleOf(e, server), method: 'normal password' }),
        act('offer-login-mechanisms', { name: serverName(server) }),
      ];
    }
  },
});
