import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { documentedAt, documentedServers, sameHost } from '../../views/documented.ts';
import { replyKinds, spoken } from '../../views/replies.ts';
import { configured, serverName } from '../../views/servers.ts';

export default fault({
  id: 'settings/wrong-smtp-server-for-identity',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...replyKinds,
    'config.server',
    'config.account',
    'provider.server',
    'provider.match',
    'imap.reply',
    'smtp.reply',
    'pop3.reply',
  ],
  hears: [
    'says-relay-denied',
    'says-sender-not-owned',
    'says-bad-credentials',
    'says-authentication-required',
  ],
  title: 'The account sends through {name}, which belongs to another provider',
  why: 'Each address has to be sent through the server of its own provider. Programs keep a list of outgoing servers, and easily use the one of another or of an old account.',
  notes: {
    refused: 'The server does not take this mail, or this login',
    otherProvider: 'The outgoing server belongs to another provider than the address',
    documented: 'The provider of the address documents another outgoing server',
    right: 'The provider of the address documents this outgoing server',
    receives: 'Receiving works, with the server of the right provider',
  },
  explains: ['sending/relay-denied', 'sending/sender-not-owned'],
  lookalikes: {
    'settings/smtp-authentication-off': 'Look whether the program logs in for sending',
    'sending/sender-not-owned': 'Look which address the message is sent from',
  },
  *look(e) {
    const outgoing = e.view(configured).filter((c) => c.fact.value.role === 'outgoing');
    const refusals = spoken(
      e,
      'says-relay-denied',
      'says-sender-not-owned',
      'says-bad-credentials',
      'says-authentication-required',
    );
    for (const { subject } of outgoing) {
      const name = serverName(subject);
      const refused = refusals.filter((r) => sameHost(r.name, name));
      if (refused.length === 0) continue;
      const byAddress = e.all('provider.match').find((m) => m.value.by === 'domain' || m.value.by === 'mx');
      const byHost = e.all('provider.match').find((m) => m.value.by === 'host' && belongs(m.subject, name));
      const other =
        byAddress !== undefined && byHost !== undefined && byHost.value.provider !== byAddress.value.provider
          ? byHost
          : undefined;
      const mine = documentedServers(e, { role: 'outgoing' }).filter(
        (s) => byAddress !== undefined && s.value.provider === byAddress.value.provider,
      );
      const right = mine.find((s) => sameHost(s.value.host, name));
      if (other === undefined && (mine.length === 0 || documentedAt(e, name).length > 0)) continue;
      const receives = e
        .all('login.result')
        .find((l) => l.value.outcome === 'accepted' && l.value.protocol !== 'smtp');
      yield {
        subject,
        args: { name },
        clues: [
          ...refused.slice(0, 1).flatMap((r) => clue(r.reply, 'weak', 'refused')),
          ...clue(other, 'strong', 'otherProvider'),
          ...clue(right === undefined && mine[0], 'strong', 'documented'),
          ...clue(right, 'excludes', 'right'),
          ...clue(receives, 'fair', 'receives'),
        ],
        accountsFor: refused.flatMap((r) => r.accountsFor),
        actions: [
          act('choose-outgoing-server', { host: mine[0]?.value.host ?? '' }),
          ...(mine[0] === undefined
            ? []
            : [
                act('set-port', {
                  role: 'outgoing',
                  port: mine[0].value.port,
                  security: mine[0].value.security,
                }),
              ]),
        ],
      };
    }
  },
});

const belongs = (
  s: { readonly type: string; readonly id?: string; readonly name?: string },
  host: string,
): boolean => sameHost(s.id ?? s.name, host) || (s.id === undefined && s.name === undefined);
