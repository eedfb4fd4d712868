import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { controls } from '../../views/controls.ts';
import { documentedAt } from '../../views/documented.ts';
import { portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { configured, hostOf, serverName, serverOf, withoutAddress } from '../../views/servers.ts';
import { enterServer, foreignKinds, foreignWords, soundsIncoming } from './_shared.ts';

export default fault({
  id: 'settings/incoming-server-in-outgoing-field',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...foreignKinds, ...portsKinds, ...unreachedKinds, 'provider.server', 'net.control'],
  title: 'The outgoing server is set to {name}, which is a server for reading mail',
  why: 'Mail is handed to another server than the one it is read from. {name} does not take mail for sending.',
  notes: {
    greets: 'It greets as a server for reading mail, not as one for sending',
    notReached: 'The port for sending cannot be reached there',
    onlyReads: 'Ports for reading mail are open there, and none for sending',
    alsoSends: 'Another port of the same machine takes mail for sending',
    soundsSo: 'Its name is one of servers for reading mail',
    alsoIncoming: 'The same name is entered as incoming server',
    documented: 'The provider documents it as incoming server only',
    documentedOut: 'The provider documents it as outgoing server',
  },
  explains: ['network/service-not-running', 'network/packets-dropped', 'protocol/unexpected-greeting'],
  lookalikes: {
    'settings/wrong-port': 'See whether the same server takes mail on port 587 or 465',
    'network/service-not-running': 'Ask whether this server is also meant for sending',
  },
  *look(e) {
    const finding = (server: ReturnType<typeof withoutAddress>) => {
      const name = serverName(server);
      const ports = portsAt(e, hostOf(server));
      const documented = documentedAt(e, name);
      const outgoing = documented.find((d) => d.value.role === 'outgoing');
      const incoming = e
        .view(configured)
        .find((c) => c.fact.value.role === 'incoming' && serverName(c.subject) === name);
      return {
        ports,
        reads: ports.speaking('imap')[0] ?? ports.speaking('pop3')[0],
        sends: ports.speaking('smtp')[0],
        clues: [
          ...clue(soundsIncoming(name) && serverOf(e, server)?.fact, 'fair', 'soundsSo' as const),
          ...clue(incoming?.fact, 'weak', 'alsoIncoming' as const),
          ...clue(outgoing === undefined && documented[0], 'strong', 'documented' as const),
          ...clue(outgoing, 'strongly-against', 'documentedOut' as const),
        ],
        args: { name },
        actions: enterServer(e, 'outgoing', 'smtp'),
      };
    };
    for (const f of foreignWords(e)) {
      if (f.wanted !== 'smtp') continue;
      const { ports, sends, clues, args, actions } = finding(f.server);
      yield {
        subject: f.server,
        args,
        clues: [
          ...clues,
          ...clue(f.fact, sends === undefined ? 'decisive' : 'fair', 'greets'),
          ...clue(sends, 'strongly-against', 'alsoSends'),
        ],
        accountsFor: f.accountsFor,
        wants:
          ports.swept || f.fact.vantage !== 'here'
            ? []
            : [want('tcp.connect', hostOf(f.server), { port: 'others' })],
        actions,
      };
    }
    for (const u of e.view(unreached)) {
      const setting = serverOf(e, u.subject);
      if (setting?.fact.value.role !== 'outgoing' && !(u.subject.protocol === 'smtp')) continue;
      if (u.port !== 587 && u.port !== 465 && u.port !== 25) continue;
      const { ports, reads, sends, clues, args, actions } = finding(u.host);
      if (reads === undefined && !soundsIncoming(args.name)) continue;
      const onlyReads = sends === undefined && reads !== undefined;
      yield {
        subject: withoutAddress(u.subject),
        args,
        clues: [
          ...clues,
          ...clue(u.fact, 'weak', 'notReached'),
          ...clue(onlyReads && reads, soundsIncoming(args.name) ? 'decisive' : 'fair', 'onlyReads'),
          ...clue(sends, 'strongly-against', 'alsoSends'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere
          ? [
              ...(ports.swept ? [] : [want('tcp.connect', u.host, { port: 'others' })]),
              ...(e.view(controls).asked ? [] : [want('net.control', thisHost)]),
            ]
          : [],
        actions,
      };
    }
  },
});
