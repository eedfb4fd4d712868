import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { portOf, serverName } from '../../views/servers.ts';

/** What the domain's own administrator can mend. */
const own: Readonly<Record<string, string>> = {
  autoconfig: 'the autoconfig document',
  'well-known': 'the .well-known document',
  'autoconfig-http': 'the autoconfig document',
  'well-known-http': 'the .well-known document',
  srv: 'the SRV records',
  pacc: 'the PACC document',
  'autodiscover-pox': 'Autodiscover',
};

/** What one look proves; that nothing answered in time does not. */
const wrong = [
  'no-name',
  'no-connection',
  'other-protocol',
  'no-starttls',
  'certificate-expired',
  'certificate-name',
  'tls-failed',
];

export default fault({
  id: 'settings/published-settings-wrong',
  prior: 'common',
  severity: 'advice',
  who: 'admin',
  reads: ['discovery.server', 'discovery.answer'],
  title: 'What {domain} publishes for mail programs is partly wrong: {source} names {name}:{port}',
  why: 'Programs that believe this source are set up wrongly, while others find servers that work.',
  notes: {
    fails: 'What is published does not hold when it is tried',
    elsewhere: 'The mail of the domain goes to another provider than to whom this server belongs',
    works: 'Another server for the same purpose answers as it should',
  },
  *look(e) {
    const servers = e.all('discovery.server');
    const works = (role: string): Fact<'discovery.server'> | undefined =>
      servers.find((s) => s.value.role === role && s.value.recommended && s.value.live === 'verified');
    for (const bad of servers) {
      const { mechanism, role, live, contradicted } = bad.value;
      const source = Object.hasOwn(own, mechanism) ? own[mechanism] : undefined;
      const right = works(role);
      const isWrong = wrong.includes(live ?? '');
      if (source === undefined || right === undefined || right.value.mechanism === 'guess') continue;
      if (bad.value.recommended || (!isWrong && contradicted !== true)) continue;
      const [name, port] = [serverName(bad.subject), portOf(bad.subject)];
      const [about] = e.all('discovery.answer');
      yield {
        subject: bad.subject,
        args: { domain: about === undefined ? 'the domain' : serverName(about.subject), source, name, port },
        clues: [
          ...clue(isWrong && bad, 'decisive', 'fails'),
          ...clue(!isWrong && bad, 'strong', 'elsewhere'),
          ...clue(right, 'fair', 'works'),
        ],
        accountsFor: [],
        actions: [
          act('tell-administrator', {
            what: `${source} of the domain names ${name}, port ${port}, which does not work; ${serverName(right.subject)}, port ${portOf(right.subject)}, does`,
          }),
        ],
      };
    }
  },
});
