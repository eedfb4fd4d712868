import { act } from '../../kernel/action.ts';
import type { AnyFact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { want } from '../../kernel/want.ts';
import { providerTitle } from '../../views/replies.ts';
import { serverName } from '../../views/servers.ts';

const silent = ['timeout', 'refused', 'reset', 'unreachable'];

export default fault({
  id: 'provider/outage',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: [
    'provider.match',
    'provider.status',
    'tcp.connect',
    'greeting',
    'session.end',
    'waiting',
    'net.control',
  ],
  hears: ['says-temporarily-unavailable', 'says-authentication-unavailable', 'says-overloaded'],
  title: '{provider} has trouble with its mail service',
  why: 'Servers of the provider do not answer or put everybody off, although the connection of this computer is fine. It has to be repaired there; changing settings only makes it worse.',
  notes: {
    failed: 'A server of the provider does not answer as it should',
    another: 'A second server of the same provider fails as well',
    trouble: 'The provider itself reports trouble with mail',
    allWell: 'The provider reports no trouble',
    controls: 'Other servers on the Internet answer from here',
    nothing: 'Servers of others do not answer from here either',
  },
  explains: [
    'network/packets-dropped',
    'network/service-not-running',
    'network/slow-greeting',
    'mailbox/server-unavailable',
    'auth/server-temporarily-unavailable',
    'provider/maintenance-or-overload',
    'dns/name-servers-failing',
  ],
  lookalikes: {
    'network/offline': 'Open any web page: if none opens, the connection here is down',
    'network/only-web-allowed': 'Try once over the telephone’s own connection',
  },
  *look(e) {
    const match = e.one('provider.match');
    if (match === undefined) return;
    const failed = failuresOf(e);
    const [first] = failed;
    if (first === undefined) return;
    const status = e.all('provider.status').find((s) => s.value.state !== 'unknown');
    const control = e.all('net.control');
    const answers = control.find((c) => c.value.outcome === 'open');
    const others = failed.filter((f) => serverName(f.subject) !== serverName(first.subject));
    yield {
      subject: match.subject,
      args: { provider: match.value.title },
      clues: [
        ...failed.flatMap((f) => (others.includes(f) ? [] : clue(f, 'fair', 'failed'))),
        ...others.flatMap((f) => clue(f, 'fair', 'another')),
        ...clue(status?.value.state === 'trouble' && status, 'strong', 'trouble'),
        ...clue(status?.value.state === 'ok' && status, 'against', 'allWell'),
        ...clue(answers, 'weak', 'controls'),
        ...clue(answers === undefined && control[0], 'strongly-against', 'nothing'),
      ],
      accountsFor: failed.map((f) => f.id),
      wants: e.all('provider.status').length === 0 ? [want('provider.status', match.subject)] : [],
      actions: [
        act('look-at-status-page', { provider: providerTitle(e) }),
        act('retry-later', { minutes: 60 }),
      ],
    };

    function failuresOf(all: typeof e): readonly AnyFact[] {
      const words = all
        .said('says-temporarily-unavailable', 'says-authentication-unavailable', 'says-overloaded')
        .map((s) => s.reply);
      return [
        ...all.all('tcp.connect').filter((c) => silent.includes(c.value.outcome)),
        ...all.all('greeting').filter((g) => g.value.says === 'silence' || g.value.says === 'closed'),
        ...all.all('waiting'),
        ...words,
      ].filter((f) => f.vantage === 'here' && all.isSymptom(f));
    }
  },
});
