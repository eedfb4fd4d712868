import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';

const codes = ['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS'];

export default fault({
  id: 'host/out-of-file-handles',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tcp.connect', 'text.error', 'client.problem'],
  title: 'The program has used up what the system allows it: no further connection can be opened',
  why: 'Each connection takes a handle, and a system gives each program only so many. A program that does not close its connections runs out of them.',
  notes: { out: 'The system refused a new connection for want of handles or ports' },
  *look(e) {
    const bad = [
      ...e.all('tcp.connect').filter((c) => c.aside !== true && codes.includes(c.value.code ?? '')),
      ...e.all('text.error').filter((t) => codes.includes(t.value.code ?? '')),
      ...e.all('client.problem').filter((p) => p.value.problem === 'out-of-handles'),
    ];
    for (const fact of bad)
      yield {
        subject: thisHost,
        args: {},
        clues: clue(fact, 'decisive', 'out'),
        accountsFor: [fact.id],
        actions: [act('limit-connections', { limit: 5 }), act('update-program', {})],
      };
  },
});
