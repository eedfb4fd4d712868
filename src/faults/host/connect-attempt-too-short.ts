import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';

import { concerns, thisHost } from '../../kernel/subject.ts';

export default fault({
  id: 'host/connect-attempt-too-short',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['client.problem', 'tcp.connect'],
  title: 'The program gives each address only a quarter of a second to answer',
  why: 'Node.js 20 and newer tries the addresses of a server one after the other, 250 ms each. On a slow line none of them answers in time, although the server is fine.',
  notes: {
    said: 'The error comes from the part that tries several addresses, each for a very short time',
    quick: 'An attempt was called timed out after less than half a second',
    reachable: 'With more patience the same server answers',
  },
  lookalikes: {
    'network/packets-dropped': 'Look at the time: a server that is really dead takes many seconds to fail',
    'network/ipv6-path-broken': 'Try with IPv4 alone',
  },
  *look(e) {
    const open = e.all('tcp.connect').filter((c) => c.value.outcome === 'open' && c.source === 'probe');
    const bad = [
      ...e.all('client.problem').filter((p) => p.value.problem === 'attempt-too-short'),
      ...e
        .all('tcp.connect')
        .filter((c) => c.source === 'text' && c.value.outcome === 'timeout' && (c.value.ms ?? 9999) < 500),
    ];
    for (const fact of bad)
      yield {
        subject: thisHost,
        args: {},
        clues: [
          ...(fact.kind === 'client.problem'
            ? clue(fact, 'decisive', 'said')
            : clue(fact, 'strong', 'quick')),
          ...clue(
            open.find((c) => concerns(c.subject, fact.subject)),
            'strong',
            'reachable',
          ),
        ],
        accountsFor: [fact.id],
        actions: [act('set-timeout', { seconds: 10 }), act('update-program', {})],
      };
  },
});
