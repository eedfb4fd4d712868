import { act } from '../../kernel/action.ts';
import { latestGreetingMs } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { stillWaiting, tlsPorts } from '../../views/reach.ts';
import { portOf, serverName, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'network/slow-greeting',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['greeting', 'waiting', 'config.server', 'tls.handshake', 'tls.problem'],
  title: '{name} takes {seconds} to say its first word on port {port}',
  why: 'The server accepts the connection and then keeps the program waiting before it greets. Programs that wait less than that report a timeout.',
  notes: {
    late: 'The greeting came, but very late',
    silent: 'The connection was accepted, and no greeting came',
    waiting: 'The connection was accepted, and there has been no greeting yet',
    isTls: 'The same port answers at once to a program that begins with TLS',
    notTls: 'The port does not answer to TLS either',
    tlsPort: 'On this port servers wait for the program to begin with TLS',
  },
  lookalikes: {
    'settings/plaintext-on-tls-port': 'Begin with TLS on the same port: if that works, the setting is wrong',
    'settings/timeout-too-short': 'Let the program wait for two minutes',
    'network/packet-size-black-hole': 'Try from another network',
  },
  *look(e) {
    const late = e
      .all('greeting')
      .filter((g) => g.aside !== true && (g.value.ms ?? 0) >= latestGreetingMs && isSpoken(g.value.says));
    const silent = e.all('greeting').filter((g) => g.aside !== true && g.value.says === 'silence');
    const waiting = stillWaiting(e, 'greeting', e.all('greeting'));
    for (const fact of [...late, ...silent, ...waiting]) {
      const server = withoutAddress(fact.subject);
      const port = portOf(server);
      const shakes = e
        .all('tls.handshake', server)
        .filter((h) => h.aside === true && h.value.how === 'implicit');
      const tls = shakes.find((h) => h.value.outcome === 'ok');
      const isLate = fact.kind === 'greeting' && isSpoken(fact.value.says);
      const setting = e.one('config.server', server);
      const isOpenMode = setting !== undefined && setting.value.security !== 'tls';
      yield {
        subject: server,
        args: {
          name: serverName(server),
          port,
          seconds: isLate ? `${Math.round((fact.value.ms ?? 0) / 1000)} seconds` : 'more than a minute',
        },
        clues: [
          ...(isLate
            ? clue(fact, 'decisive', 'late')
            : fact.kind === 'waiting'
              ? clue(fact, 'weak', 'waiting')
              : clue(fact, 'strong', 'silent')),
          ...clue(!isLate && isOpenMode && tls, 'excludes', 'isTls'),
          ...clue(!isLate && tls === undefined && shakes[0], 'fair', 'notTls'),
          ...clue(!isLate && isOpenMode && tlsPorts.includes(port) && setting, 'against', 'tlsPort'),
        ],
        accountsFor: [fact.id],
        wants:
          !isLate && isOpenMode && shakes.length === 0
            ? [want('tls.handshake', server, { mode: 'tls' })]
            : [],
        actions: [
          act('set-timeout', { seconds: 120 }),
          act('repair-greeting', { name: serverName(server) }),
          act('retry-later', { minutes: 30 }),
        ],
      };
    }
  },
});

const isSpoken = (says: string): boolean => says === 'smtp' || says === 'imap' || says === 'pop3';
