import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { stillWaiting, tlsPorts } from '../../views/reach.ts';
import { portOf, roleOf, serverName, withoutAddress } from '../../views/servers.ts';

const mute = ['silence', 'closed', 'reset', 'tls-alert', 'tls-record'];

export default fault({
  id: 'settings/plaintext-on-tls-port',
  prior: 'common',
  severity: 'fault',
  who: 'user',
  reads: ['greeting', 'waiting', 'config.server', 'tls.handshake', 'tls.problem', 'session.end'],
  title: 'The program waits for plain words on port {port} of {name}, where TLS begins at once',
  why: 'On this port the server waits for the program to begin with TLS. A program set to STARTTLS or to no encryption waits for a greeting that never comes.',
  notes: {
    plainWords: 'The server waited for TLS, and the first bytes of the program were none',
    silence: 'The connection is accepted, and no greeting comes',
    waiting: 'The connection is accepted, and there has been no greeting yet',
    tlsBytes: 'The server answered with bytes of TLS',
    ended: 'The server ended the connection without a word',
    tlsPort: 'On this port TLS begins with the first byte by convention',
    otherPort: 'On this port servers usually begin in plain text',
    tlsWorks: 'A program that begins with TLS is answered on the same port',
    tlsFails: 'Beginning with TLS does not work on this port either',
    setToTls: 'The settings say SSL/TLS from the first byte',
  },
  lookalikes: {
    'network/slow-greeting': 'Wait for a minute: a slow server greets in the end',
    'network/packets-dropped': 'A connection is made here, so packets do arrive',
    'settings/timeout-too-short': 'Let the program wait for two minutes',
  },
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      if (problem.value.code !== 'SSL_ACCEPT' || problem.aside === true) continue;
      const server = withoutAddress(problem.subject);
      yield {
        subject: server,
        args: { name: serverName(server), port: portOf(server) },
        clues: clue(problem, 'decisive', 'plainWords'),
        accountsFor: [problem.id],
        actions: [act('set-security', { role: roleOf(e, server), security: 'tls', port: portOf(server) })],
      };
    }
    const silent = e
      .all('greeting')
      .filter((g) => g.aside !== true && g.value.over !== 'tls' && mute.includes(g.value.says));
    const waiting = stillWaiting(e, 'greeting', e.all('greeting'));
    for (const fact of [...silent, ...waiting]) {
      const server = withoutAddress(fact.subject);
      const port = portOf(server);
      const setting = e.one('config.server', server);
      const shakes = e
        .all('tls.handshake', server)
        .filter((h) => h.session !== fact.session && h.value.how === 'implicit');
      const works = shakes.find((h) => h.value.outcome === 'ok' || h.value.serverCertificateSeen === true);
      const isTlsPort = tlsPorts.includes(port);
      const note =
        fact.kind === 'waiting'
          ? 'waiting'
          : fact.value.says === 'tls-alert' || fact.value.says === 'tls-record'
            ? 'tlsBytes'
            : fact.value.says === 'silence'
              ? 'silence'
              : 'ended';
      const ends = e
        .all('session.end')
        .filter((s) => s.session !== undefined && s.session === fact.session)
        .map((s) => s.id);
      yield {
        subject: server,
        args: { name: serverName(server), port },
        clues: [
          ...clue(fact, note === 'tlsBytes' ? 'decisive' : note === 'silence' ? 'fair' : 'weak', note),
          ...(setting?.value.security === 'tls'
            ? clue(setting, 'excludes', 'setToTls')
            : isTlsPort
              ? clue(setting ?? fact, setting === undefined ? 'fair' : 'strong', 'tlsPort')
              : clue(setting, 'against', 'otherPort')),
          ...clue(works, 'decisive', 'tlsWorks'),
          ...clue(works === undefined && shakes[0], 'excludes', 'tlsFails'),
        ],
        accountsFor: [fact.id, ...ends],
        wants:
          shakes.length === 0 && fact.vantage === 'here'
            ? [want('tls.handshake', server, { mode: 'tls' })]
            : [],
        actions: [act('set-security', { role: roleOf(e, server), security: 'tls', port })],
      };
    }
  },
});
