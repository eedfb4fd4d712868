import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subjectKey, thisHost } from '../../kernel/subject.ts';

const lossy = ['timeout', 'reset'];

export default fault({
  id: 'network/unstable-link',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: ['tcp.connect', 'session.end', 'net.control'],
  title: 'The connection of this computer to the Internet is unstable',
  why: 'Connections break at changing points, as with weak Wi-Fi or a moving phone. Each try fails somewhere else, and some succeed.',
  notes: {
    broke: 'The program says that the connection broke',
    changing: 'The same server at the same address sometimes answers and sometimes does not',
    stages: 'Conversations broke at different points',
    controlsToo: 'Unrelated servers are reached only some of the time as well',
    controlsFine: 'Unrelated servers are reached every time',
  },
  lookalikes: {
    'provider/one-server-of-pool-broken': 'If always the same address fails, it is the server',
    'network/packet-size-black-hole': 'If it always breaks at the same point, it is not the link',
  },
  *look(e) {
    // A program that only says that the connection broke: nothing is known of when and how often.
    for (const end of e.all('session.end')) {
      if (end.source !== 'text' || end.vantage !== 'here' || end.value.stage !== 'unknown') continue;
      if (end.value.how !== 'timeout') continue;
      yield {
        subject: thisHost,
        args: {},
        clues: clue(end, 'strong', 'broke'),
        accountsFor: [end.id],
        actions: [act('try-other-network', {}), act('check-network', {})],
      };
    }
    const lost = e
      .all('tcp.connect')
      .filter((c) => lossy.includes(c.value.outcome) && c.vantage === 'here' && c.aside !== true);
    const open = e.all('tcp.connect').filter((c) => c.value.outcome === 'open' && c.vantage === 'here');
    const again = lost.flatMap((l) => open.filter((o) => subjectKey(o.subject) === subjectKey(l.subject)));
    const breaks = e
      .all('session.end')
      .filter(
        (s) =>
          (s.value.how === 'reset' || s.value.how === 'timeout') && s.vantage === 'here' && s.aside !== true,
      );
    const stages = new Set(breaks.map((b) => b.value.stage));
    if (again.length === 0 && stages.size < 3) return;
    const controls = e.all('net.control').filter((c) => c.value.outcome !== 'no-name');
    const mixed = controls.find(
      (c) =>
        lossy.includes(c.value.outcome) &&
        controls.some(
          (o) =>
            o.value.outcome === 'open' &&
            o.value.control === c.value.control &&
            o.value.port === c.value.port,
        ),
    );
    const hurt: readonly Fact[] = [...(again.length > 0 ? lost : []), ...(stages.size > 2 ? breaks : [])];
    yield {
      subject: thisHost,
      args: {},
      clues: [
        ...again.slice(0, 1).flatMap((f) => clue(f, 'strong', 'changing')),
        ...(stages.size > 2 ? breaks.slice(0, 1).flatMap((f) => clue(f, 'strong', 'stages')) : []),
        ...clue(mixed, 'decisive', 'controlsToo'),
        ...clue(
          mixed === undefined && controls.find((c) => c.value.outcome === 'open'),
          'against',
          'controlsFine',
        ),
      ],
      accountsFor: hurt.map((f) => f.id),
      actions: [act('try-other-network', {}), act('check-network', {})],
    };
  },
});
