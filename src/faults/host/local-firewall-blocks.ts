import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { thisHost } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { portOf } from '../../views/servers.ts';

export default fault({
  id: 'host/local-firewall-blocks',
  prior: 'usual',
  severity: 'fault',
  who: 'user',
  reads: [
    'tcp.connect',
    'text.error',
    'net.control',
    'host.firewall',
    'user.symptom',
    'mailbox.opened',
    'submission.result',
  ],
  title: 'A firewall on this computer does not let the program reach the mail server{product}',
  why: 'Firewalls and protection programs decide for each program whether it may connect. The connection is refused before a single packet leaves this computer.',
  notes: {
    denied: 'This computer itself refused the attempt to connect, at once',
    prohibited: 'The attempt to connect was forbidden at once',
    controlsDenied: 'It refuses connections to other mail servers in the same way',
    controlsOpen: 'Other mail servers can be reached from here on the same port',
    rule: 'A rule of the firewall on this computer is about mail ports',
    off: 'The firewall of this computer is off',
    symptom: 'Everything works from this tool, but not from the mail program',
    on: 'A firewall is on, and it can treat every program differently',
  },
  lookalikes: {
    'host/sandbox-denies': 'Try another program on the same computer',
    'network/firewall-rejects': 'Try the same from another computer in the same network',
  },
  *look(e) {
    const firewall =
      e.all('host.firewall').find((f) => f.value.state === 'blocks-mail') ?? e.one('host.firewall');
    const state = firewall?.value.state;
    const controls = e.all('net.control');
    for (const attempt of e.all('tcp.connect')) {
      if (attempt.aside === true || attempt.vantage !== 'here') continue;
      if (
        attempt.value.outcome !== 'denied' &&
        attempt.value.outcome !== 'prohibited' &&
        state !== 'blocks-mail'
      )
        continue;
      if (attempt.value.outcome === 'open') continue;
      const isDenied = attempt.value.outcome === 'denied';
      const same = controls.filter((c) => c.value.port === portOf(attempt.subject));
      yield {
        subject: thisHost,
        args: { product: firewall === undefined ? '' : ` (${firewall.value.name})` },
        clues: [
          ...(isDenied
            ? clue(attempt, attempt.source === 'probe' ? 'decisive' : 'strong', 'denied')
            : clue(attempt, 'weak', 'prohibited')),
          ...clue(
            same.find((c) => c.value.outcome === 'denied'),
            'strong',
            'controlsDenied',
          ),
          ...clue(
            same.find((c) => c.value.outcome === 'open'),
            isDenied ? 'weak' : 'strongly-against',
            'controlsOpen',
          ),
          ...clue(state === 'blocks-mail' && firewall, 'decisive', 'rule'),
          ...clue(state === 'off' && firewall, isDenied ? 'against' : 'strongly-against', 'off'),
        ],
        accountsFor: [attempt.id],
        wants: [
          ...(firewall === undefined ? [want('host.firewall', thisHost)] : []),
          ...(controls.length === 0 ? [want('net.control', thisHost)] : []),
        ],
        actions: [act('allow-in-firewall', { port: portOf(attempt.subject) })],
      };
    }
    for (const error of e.all('text.error')) {
      if (error.value.code !== 'EACCES' && error.value.code !== 'EPERM') continue;
      if (error.value.syscall !== undefined && error.value.syscall !== 'connect') continue;
      yield {
        subject: thisHost,
        args: { product: '' },
        clues: clue(error, 'fair', 'denied'),
        accountsFor: [error.id],
        actions: [act('allow-in-firewall', { port: portOf(error.subject) })],
      };
    }
    for (const symptom of e.all('user.symptom')) {
      const what = symptom.value.what;
      if (what !== 'send' && what !== 'receive') continue;
      const works =
        what === 'send'
          ? e.all('submission.result').find((s) => s.value.outcome === 'accepted-up-to-recipient')
          : e.all('mailbox.opened').find((m) => m.value.outcome === 'ok');
      if (works === undefined) continue;
      yield {
        subject: thisHost,
        args: { product: firewall === undefined ? '' : ` (${firewall.value.name})` },
        clues: [
          ...clue(symptom, 'weak', 'symptom'),
          ...clue((state === 'on' || state === 'blocks-mail') && firewall, 'weak', 'on'),
          ...clue(state === 'off' && firewall, 'strongly-against', 'off'),
        ],
        accountsFor: [symptom.id],
        wants: firewall === undefined ? [want('host.firewall', thisHost)] : [],
        actions: [act('allow-in-firewall', { port: 0 })],
      };
    }
  },
});
