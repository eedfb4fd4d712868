import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { documentedAt } from '../../views/documented.ts';
import { isFiller } from '../../views/overwritten.ts';
import { internalRange, portsAt, portsKinds, tlsPorts } from '../../views/reach.ts';
import { hostOf, portOf, roleOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/starttls-stripped',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [
    'starttls.absent',
    'capabilities',
    'config.server',
    'provider.server',
    'dns.address',
    ...portsKinds,
  ],
  title: 'Something on the way takes the offer of encryption (STARTTLS) of {name} away',
  why: 'A device between this computer and the server erases STARTTLS from what the server offers, so that mail would travel readable. Programs that insist on encryption stop.',
  notes: {
    absent: 'STARTTLS is not among what the server offers',
    filler: 'In place of an entry of the same length there are only letters X',
    documented: 'The provider documents STARTTLS on this port',
    offeredElsewhere: 'On another port or address, the same server offers STARTTLS',
    local: 'The server is in a private network, without devices of strangers on the way',
  },
  explains: [
    'auth/no-common-mechanism',
    'settings/starttls-required-but-not-offered',
    'settings/encryption-off-but-required',
  ],
  lookalikes: {
    'settings/starttls-required-but-not-offered':
      'Try from another network: if STARTTLS is missing there too, the server has none',
    'network/firewall-rewrites-smtp': 'See whether the greeting consists of stars',
  },
  *look(e) {
    for (const absent of e.all('starttls.absent')) {
      if (absent.aside === true) continue;
      const server = withoutAddress(absent.subject);
      const host = hostOf(server);
      const port = portOf(server);
      const address = absent.subject.type === 'service' ? absent.subject.address : undefined;
      const filler = absent.value.offered.some(isFiller);
      const documented = documentedAt(e, serverName(server)).find(
        (d) => d.value.port === port && d.value.security === 'starttls',
      );
      const offered = e.all('capabilities', host).find((c) => !c.value.secured && c.value.starttls);
      const ports = portsAt(e, host);
      const tls = ports.open.find((c) => tlsPorts.includes(portOf(c.subject)));
      const local = internalRange(e, address) !== undefined ? e.one('dns.address', host) : undefined;
      yield {
        subject: server,
        args: { name: serverName(server) },
        clues: [
          ...clue(absent, filler ? 'decisive' : 'weak', filler ? 'filler' : 'absent'),
          ...clue(documented, 'strong', 'documented'),
          ...clue(offered, 'strong', 'offeredElsewhere'),
          ...clue(local, 'strongly-against', 'local'),
        ],
        accountsFor: [absent.id],
        wants:
          ports.swept || absent.vantage !== 'here' ? [] : [want('tcp.connect', host, { port: 'others' })],
        actions: [
          ...(tls === undefined
            ? []
            : [act('set-port', { role: roleOf(e, server), port: portOf(tls.subject), security: 'tls' })]),
          act('try-other-network', {}),
          act('ask-network-owner', {
            what: 'let STARTTLS of mail connections pass',
            proof: `${serverName(server)}:${port} seems to offer no STARTTLS from here`,
          }),
        ],
      };
    }
  },
});
