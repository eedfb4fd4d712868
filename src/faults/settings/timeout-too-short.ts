import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { hostOf, serverName, withoutAddress } from '../../views/servers.ts';

/** Programs that wait less than this give up on servers that are in order. */
const patienceMs = 5000;

export default fault({
  id: 'settings/timeout-too-short',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['greeting', 'session.end', 'waiting', 'text.error', 'tcp.connect', 'login.result'],
  title: 'The mail program gives up before {name} has answered',
  why: 'The server is in order but takes its time. Servers may take up to five minutes for a greeting; a program that waits for some seconds only reports a timeout.',
  notes: {
    gaveUp: 'The program reported that no answer came in time',
    slowButFine: 'Asked with patience, the same server greets after {seconds} seconds',
    quick: 'Asked now, the same server answers at once',
  },
  explains: ['host/connect-attempt-too-short'],
  lookalikes: {
    'network/slow-greeting': 'See how long the server takes: more than half a minute is its own fault',
    'settings/plaintext-on-tls-port': 'Look whether the port is one where TLS begins at once',
  },
  *look(e) {
    const gaveUp: readonly Fact[] = [
      ...e.all('greeting').filter((g) => g.source === 'text' && g.value.says === 'silence'),
      ...e.all('session.end').filter((s) => s.source === 'text' && s.value.how === 'timeout'),
    ];
    for (const fact of gaveUp) {
      const live = e
        .all('greeting', hostOf(withoutAddress(fact.subject)))
        .filter((g) => g.source !== 'text' && g.value.says === g.value.expected);
      const slow = live.find((g) => (g.value.ms ?? 0) >= patienceMs);
      if (live.length === 0) continue;
      const server = withoutAddress(fact.subject);
      const about = e.all('text.error').filter((t) => t.session !== undefined && t.session === fact.session);
      yield {
        subject: server,
        args: { name: serverName(server), seconds: Math.round((slow?.value.ms ?? 0) / 1000) },
        clues: [
          ...clue(fact, 'fair', 'gaveUp'),
          ...clue(slow, 'decisive', 'slowButFine'),
          ...clue(slow === undefined && live[0], 'against', 'quick'),
        ],
        accountsFor: [fact.id, ...about.map((t) => t.id)],
        actions: [act('set-timeout', { seconds: 120 })],
      };
    }
  },
});
