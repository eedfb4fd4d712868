import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { documentedAt } from '../../views/documented.ts';
import { portsAt, portsKinds, unreached, unreachedKinds } from '../../views/reach.ts';
import { hostOf, serverName, serverOf, withoutAddress } from '../../views/servers.ts';
import { enterServer, foreignKinds, foreignWords, soundsOutgoing } from './_shared.ts';

export default fault({
  id: 'settings/outgoing-server-in-incoming-field',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [...foreignKinds, ...portsKinds, ...unreachedKinds, 'provider.server'],
  title: 'The incoming server is set to {name}, which is a server for sending mail',
  why: 'Mail is read from another server than the one it is handed to. {name} keeps no mailboxes.',
  notes: {
    greets: 'It greets as a server for sending mail, not as one for reading',
    notReached: 'The port for reading mail cannot be reached there',
    onlySends: 'Ports for sending are open there, and none for reading mail',
    alsoReads: 'Mail can be read on another port of the same machine',
    soundsSo: 'Its name is one of servers for sending mail',
    documented: 'The provider documents it as outgoing server only',
    documentedIn: 'The provider documents it as incoming server',
  },
  explains: [
    'network/service-not-running',
    'network/packets-dropped',
    'protocol/unexpected-greeting',
    'settings/tls-on-plaintext-port',
  ],
  lookalikes: {
    'settings/wrong-port': 'See whether the same server answers on port 993 or 995',
    'network/service-not-running': 'Ask whether mail is meant to be read from this server',
  },
  *look(e) {
    for (const f of foreignWords(e)) {
      if (f.wanted === 'smtp' || f.says !== 'smtp') continue;
      const name = serverName(f.server);
      const ports = portsAt(e, hostOf(f.server));
      const reads = ports.speaking(f.wanted)[0];
      const documented = documentedAt(e, name);
      const incoming = documented.find((d) => d.value.role === 'incoming');
      yield {
        subject: f.server,
        args: { name },
        clues: [
          ...clue(f.fact, reads === undefined ? 'decisive' : 'fair', 'greets'),
          ...clue(reads, 'strongly-against', 'alsoReads'),
          ...clue(soundsOutgoing(name) && serverOf(e, f.server)?.fact, 'fair', 'soundsSo'),
          ...clue(incoming === undefined && documented[0], 'strong', 'documented'),
          ...clue(incoming, 'strongly-against', 'documentedIn'),
        ],
        accountsFor: f.accountsFor,
        wants:
          ports.swept || f.fact.vantage !== 'here'
            ? []
            : [want('tcp.connect', hostOf(f.server), { port: 'others' })],
        actions: enterServer(e, 'incoming', f.wanted),
      };
    }
    for (const u of e.view(unreached)) {
      const setting = serverOf(e, u.subject);
      const protocol = setting?.fact.value.protocol ?? u.subject.protocol;
      if (protocol !== 'imap' && protocol !== 'pop3') continue;
      const name = serverName(u.host);
      const ports = portsAt(e, u.host);
      const sends = ports.speaking('smtp')[0];
      const reads = ports.speaking('imap')[0] ?? ports.speaking('pop3')[0];
      if (sends === undefined && !soundsOutgoing(name)) continue;
      yield {
        subject: withoutAddress(u.subject),
        args: { name },
        clues: [
          ...clue(u.fact, 'weak', 'notReached'),
          ...clue(
            ports.swept && reads === undefined && sends,
            soundsOutgoing(name) ? 'decisive' : 'fair',
            'onlySends',
          ),
          ...clue(reads, 'strongly-against', 'alsoReads'),
          ...clue(soundsOutgoing(name) && setting?.fact, 'fair', 'soundsSo'),
        ],
        accountsFor: [u.fact.id],
        wants: u.isHere && !ports.swept ? [want('tcp.connect', u.host, { port: 'others' })] : [],
        actions: enterServer(e, 'incoming', protocol),
      };
    }
  },
});
