import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import type { Subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { portsAt, portsKinds } from '../../views/reach.ts';
import { hostOf, portOf, serverName, withoutAddress } from '../../views/servers.ts';

const kinds: Readonly<Record<string, string>> = {
  http: 'a web server',
  ssh: 'a remote login service (SSH)',
  ftp: 'a file server (FTP)',
  other: 'something that is no mail server',
};

const usualPorts: Readonly<Record<string, readonly number[]>> = {
  smtp: [25, 465, 587, 2525],
  imap: [143, 993],
  pop3: [110, 995],
};

export default fault({
  id: 'protocol/unexpected-greeting',
  prior: 'usual',
  severity: 'fault',
  who: 'admin',
  reads: ['greeting', 'waiting', 'tls.handshake', 'net.web', 'config.server', ...portsKinds],
  title: 'On port {port} of {name} answers {what}',
  why: 'A mail server introduces itself with its first line. Here comes something else, so a mail program cannot go on.',
  notes: {
    foreign: 'The first line is not the one of a mail server: {words}',
    usualPort: 'It came from a port that is kept for mail',
    otherPort: 'Another port of the same host speaks mail',
    web: 'Web pages are not what they should be on this network either',
  },
  lookalikes: {
    'settings/wrong-port': 'See whether the documented port of the server greets properly',
    'network/captive-portal': 'Open any web page: a sign-in page of the network would appear',
    'host/configured-proxy-broken': 'Look whether the program is set to use a proxy',
  },
  *look(e) {
    for (const late of [...e.all('greeting'), ...e.all('waiting')]) {
      if (late.aside === true || !e.isSymptom(late)) continue;
      if (late.kind === 'greeting' ? late.value.says !== 'silence' : late.value.what !== 'greeting') continue;
      const server = withoutAddress(late.subject);
      // A web server waits until it is spoken to, and answers an attempt at TLS in plain words.
      const spoke = e
        .all('tls.handshake', server)
        .find((h) => h.value.firstBytes?.startsWith('HTTP/') === true);
      if (spoke === undefined) continue;
      const words = spoke.value.firstBytes?.slice(0, 60) ?? '';
      yield {
        subject: server,
        args: { name: serverName(server), port: portOf(server), what: kinds.http ?? '', words },
        clues: clue(spoke, 'decisive', 'foreign'),
        accountsFor: [late.id],
        actions: steps(server),
      };
    }
    for (const greeting of e.all('greeting')) {
      const what = kinds[greeting.value.says];
      if (what === undefined || greeting.aside === true) continue;
      const server = withoutAddress(greeting.subject);
      const port = portOf(server);
      const good = e
        .all('greeting', hostOf(server))
        .find((g) => portOf(g.subject) !== port && g.value.says === greeting.value.expected);
      const foreignWeb = e
        .all('net.web')
        .find((w) => w.value.outcome === 'redirected' || w.value.outcome === 'foreign');
      const usual = usualPorts[greeting.value.expected ?? '']?.includes(port) === true;
      const measured = greeting.source === 'probe';
      yield {
        subject: server,
        args: { name: serverName(server), port, what, words: greeting.value.text.slice(0, 60) },
        clues: [
          ...clue(
            greeting,
            measured && usual ? 'decisive' : greeting.value.says === 'other' ? 'strong' : 'fair',
            usual ? 'usualPort' : 'foreign',
          ),
          ...clue(good, usual ? 'weak' : 'strongly-against', 'otherPort'),
          ...clue(foreignWeb, 'excludes', 'web'),
        ],
        accountsFor: [greeting.id],
        wants:
          measured && good === undefined && !portsAt(e, hostOf(server)).swept
            ? [want('tcp.connect', hostOf(server), { port: 'others' })]
            : [],
        actions: steps(server),
      };
    }
  },
});

const steps = (server: Subject) => [
  act('repair-greeting', { name: serverName(server) }),
  act('tell-administrator', {
    what: `port ${portOf(server)} of ${serverName(server)} greets with another service`,
  }),
];
