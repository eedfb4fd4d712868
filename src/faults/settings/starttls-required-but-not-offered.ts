import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { documentedAt } from '../../views/documented.ts';
import { isFiller, isOverwritten } from '../../views/overwritten.ts';
import { internalRange, portsAt, portsKinds, tlsPorts } from '../../views/reach.ts';
import { hostOf, portOf, roleOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'settings/starttls-required-but-not-offered',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [
    'starttls.absent',
    'config.server',
    'capabilities',
    'provider.server',
    'dns.address',
    ...portsKinds,
  ],
  title: 'The program insists on STARTTLS, which {name} does not offer on port {port}',
  why: 'The settings demand that the connection is encrypted with STARTTLS. The server does not offer it there, so the program gives up before the login.',
  notes: {
    absent: 'STARTTLS is not among what the server offers',
    intact: 'The list of what the server offers looks complete otherwise',
    filler: 'In the list of what the server offers, entries were overwritten',
    documented: 'The provider documents STARTTLS on this port',
    local: 'The server is in a private network, where servers without encryption are usual',
    tlsPort: 'A port that begins with TLS is open on the same server',
    offered: 'Another time, the same server did offer STARTTLS',
  },
  explains: ['protocol/command-unknown'],
  lookalikes: {
    'network/starttls-stripped':
      'Try from another network: if STARTTLS is offered there, something here takes it away',
    'tls/starttls-temporarily-unavailable': 'Try again later: a temporary problem passes',
  },
  *look(e) {
    for (const absent of e.all('starttls.absent')) {
      if (absent.aside === true) continue;
      const server = withoutAddress(absent.subject);
      const ports = portsAt(e, hostOf(server));
      const tls = ports.open.find(
        (c) => tlsPorts.includes(portOf(c.subject)) && sameRole(portOf(c.subject), portOf(server)),
      );
      const address = absent.subject.type === 'service' ? absent.subject.address : undefined;
      const isLocal = internalRange(e, address) !== undefined;
      const documented = documentedAt(e, serverName(server)).find(
        (d) => d.value.port === portOf(server) && d.value.security === 'starttls',
      );
      const filler = absent.value.offered.some((k) => isFiller(k) || isOverwritten(k));
      const offered = e.all('capabilities', server).find((c) => !c.value.secured && c.value.starttls);
      const capabilities = e
        .all('capabilities', server)
        .find((c) => !c.value.secured && !c.value.starttls && c.value.items.length > 1);
      yield {
        subject: server,
        args: { name: serverName(server), port: portOf(server) },
        clues: [
          ...clue(absent, filler ? 'weak' : isLocal ? 'decisive' : 'strong', filler ? 'filler' : 'absent'),
          ...clue(!filler && capabilities, 'fair', 'intact'),
          ...clue(isLocal && e.one('dns.address', hostOf(server)), 'fair', 'local'),
          ...clue(documented, 'strongly-against', 'documented'),
          ...clue(tls, 'weak', 'tlsPort'),
          ...clue(offered, 'strongly-against', 'offered'),
        ],
        accountsFor: [absent.id],
        wants:
          !ports.swept && absent.vantage === 'here'
            ? [want('tcp.connect', hostOf(server), { port: 'others' })]
            : [],
        actions: [
          ...(tls === undefined
            ? []
            : [act('set-port', { role: roleOf(e, server), port: portOf(tls.subject), security: 'tls' })]),
          act('offer-starttls', { name: serverName(server), port: portOf(server) }),
        ],
      };
    }
  },
});

const sameRole = (a: number, b: number): boolean => (a === 465) === (b === 587 || b === 25 || b === 2525);
