import { clue, fault } from '../../kernel/fault.ts';
import { isLoopback, unreached, unreachedKinds } from '../../views/reach.ts';
import { roleOf, serverName, serverOf, withoutAddress } from '../../views/servers.ts';
import { enterServer } from './_shared.ts';

/** Where bridge programs listen: a refusal there has its own cause. */
const bridgePorts = [1025, 1143, 1110, 1443];

export default fault({
  id: 'settings/server-defaults-to-localhost',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    ...unreachedKinds,
    'config.server',
    'config.invalid',
    'host.bridge',
    'provider.server',
    'provider.match',
  ],
  title: 'The program looks for the mail server on its own computer ({name})',
  why: 'Where no server name is set, or the setting was not read, programs fall back to localhost, where no mail server runs.',
  notes: {
    refused: 'The connection went to this computer itself and was refused',
    setSo: 'The server name in the settings is this computer itself',
    empty: 'The server name is empty',
    provider: 'The account belongs to a provider with servers of its own',
    bridge: 'A program that is meant to listen on this computer is installed',
  },
  explains: ['network/service-not-running'],
  lookalikes: {
    'settings/local-bridge-required': 'Look whether a bridge program is meant to run on this computer',
    'network/service-not-running': 'Look whether a mail server of your own is meant to run on this computer',
    'host/hosts-file-override': 'Look whether the server name in the settings is a real one',
  },
  *look(e) {
    for (const invalid of e.all('config.invalid')) {
      if (invalid.value.problem !== 'empty' || invalid.value.field !== 'host') continue;
      yield {
        subject: invalid.subject,
        args: { name: 'localhost' },
        clues: clue(invalid, 'decisive', 'empty'),
        accountsFor: [invalid.id],
        actions: enterServer(e, roleOf(e, invalid.subject), protocolOf(invalid.subject)),
      };
    }
    for (const u of e.view(unreached)) {
      const { address, name } = u.subject;
      if (u.outcome !== 'refused' || bridgePorts.includes(u.port)) continue;
      if (!isLoopback(address ?? name ?? '') && !isLoopback(name ?? '')) continue;
      const setting = serverOf(e, u.subject);
      const isNamed = isLoopback(name ?? '');
      // A real name that leads here is the work of a hosts file or of a filter.
      if (!isNamed && name !== undefined) continue;
      const bridge = e.one('host.bridge');
      const provider = e.one('provider.match');
      yield {
        subject: withoutAddress(u.subject),
        args: { name: serverName(u.subject) },
        clues: [
          ...clue(u.fact, isNamed && u.fact.source === 'text' ? 'decisive' : 'strong', 'refused'),
          ...clue(isNamed && setting?.fact, bridge === undefined ? 'decisive' : 'fair', 'setSo'),
          ...clue(provider, 'fair', 'provider'),
          ...clue(bridge, 'strongly-against', 'bridge'),
        ],
        accountsFor: [u.fact.id],
        actions: enterServer(e, roleOf(e, u.subject), protocolOf(u.subject)),
      };
    }
  },
});

const protocolOf = (s: { readonly type: string; readonly protocol?: 'smtp' | 'imap' | 'pop3' }) => s.protocol;
