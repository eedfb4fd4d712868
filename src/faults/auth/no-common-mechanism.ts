import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { accountAt, spoken } from '../../views/replies.ts';
import { outcomes, portOf, roleOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'auth/no-common-mechanism',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: [...outcomes, 'text.delivery', 'provider.match', 'capabilities', 'config.server', 'config.account'],
  hears: ['says-mechanism-unsupported'],
  title: 'The mail program and {name} know no login method in common',
  why: 'There are several ways to send a password. The server offers only such as the program cannot use, or does not offer the one that the program insists on.',
  notes: {
    said: 'The server does not know the login method that was tried',
    none: 'No login method that the server offers can be used',
    offered: 'Over the encrypted connection the server offers only other login methods',
    nothingOffered: 'Even over the encrypted connection the server offers no login method at all',
    demanded: 'The settings insist on one login method',
    notEncrypted: 'The list of login methods was seen before encryption; it may grow after it',
    receives: 'Port 25 is for mail from other servers; logins are not expected there',
  },
  lookalikes: {
    'settings/encryption-off-but-required': 'Switch encryption on and look whether login methods appear',
    'settings/smtp-authentication-off': 'Look whether the program is set to send without logging in',
    'auth/encrypted-password-unusable': 'Choose “normal password” instead of “encrypted password” over TLS',
  },
  *look(e) {
    const said = spoken(e, 'says-mechanism-unsupported');
    const unable = e
      .all('login.result')
      .filter((l) => l.value.outcome === 'no-mechanism')
      .map((login) => ({ login, server: withoutAddress(login.subject), name: serverName(login.subject) }));
    const { subject, name } = accountAt(e, [...said, ...unable]);
    for (const { reply, server, weight, accountsFor } of said) {
      const setting = e.all('config.server', server).find((c) => c.value.mechanism !== undefined);
      const clues = [...clue(reply, weight, 'said'), ...clue(setting, 'fair', 'demanded')];
      yield { subject, args: { name }, clues, accountsFor, actions: steps(server) };
    }
    for (const { login, server } of unable) {
      const seen = e.all('capabilities', login.subject).filter((c) => c.aside !== true);
      const offer = seen.find((c) => c.value.secured) ?? seen.at(-1);
      const setting = e.all('config.server', server).find((c) => c.value.mechanism !== undefined);
      yield {
        subject,
        args: { name },
        clues: [
          ...clue(login, 'fair', 'none'),
          ...clue(
            offer?.value.secured === true && offer.value.mechanisms.length > 0 && offer,
            'decisive',
            'offered',
          ),
          ...clue(
            offer?.value.secured === true && offer.value.mechanisms.length === 0 && offer,
            portOf(server) === 25 ? 'strongly-against' : 'strong',
            portOf(server) === 25 ? 'receives' : 'nothingOffered',
          ),
          ...clue(offer?.value.secured === false && offer, 'against', 'notEncrypted'),
          ...clue(setting, 'weak', 'demanded'),
        ],
        accountsFor: [login.id],
        actions: steps(server),
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
