import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { portOf, serverName, symptomsWith, withoutAddress } from '../../views/servers.ts';

export default fault({
  id: 'tls/starttls-temporarily-unavailable',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['smtp.reply', 'login.result', 'mailbox.opened', 'submission.result', 'session.end'],
  hears: ['says-tls-unavailable'],
  title: '{name} offers encryption on port {port}, but cannot start it at the moment',
  why: 'The server says itself that its encryption is out of order. Most often it cannot read its own key or certificate.',
  notes: {
    words: 'Asked to start encryption, the server says that it cannot do so now',
    temporary: 'Asked to start encryption, the server answered with a code for a passing trouble',
  },
  lookalikes: {
    'tls/starttls-refused': 'See whether the code begins with 4 (for now) or with 5 (never)',
    'provider/maintenance-or-overload': 'Try again later: a wrong key does not heal by itself',
  },
  *look(e) {
    const heard = new Map(
      e.said('says-tls-unavailable').map(({ reply, said }) => [reply.id, { reply, said }]),
    );
    for (const { reply, said } of heard.values()) {
      const atStart = reply.value.stage === 'starttls';
      // RFC 3207 keeps 454 for exactly this.
      const exact = said.strength === 'states-cause' || (atStart && reply.value.code === 454);
      yield finding(e, reply, exact ? 'decisive' : 'strong', 'words');
    }
    for (const reply of e.all('smtp.reply')) {
      const { code, enhanced, stage } = reply.value;
      // 4.3.0 is the whole mail system (RFC 3463): a filter that hangs, not the keys.
      if (stage === 'starttls' && code >= 400 && code < 500 && !heard.has(reply.id))
        yield finding(e, reply, code === 454 && enhanced !== '4.3.0' ? 'decisive' : 'strong', 'temporary');
    }
  },
});

type Heard = Parameters<typeof symptomsWith>;
function finding<N extends 'words' | 'temporary'>(
  e: Heard[0],
  reply: Heard[1],
  weight: 'decisive' | 'strong',
  note: N,
) {
  const server = withoutAddress(reply.subject);
  const name = serverName(server);
  const port = portOf(server);
  return {
    subject: server,
    args: { name, port },
    clues: clue(reply, weight, note),
    accountsFor: symptomsWith(e, reply),
    actions: [act('repair-tls', { name, port }), act('retry-later', { minutes: 30 })],
  };
}
