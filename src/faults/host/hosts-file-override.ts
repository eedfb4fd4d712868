import { act } from '../../kernel/action.ts';
import type { AnyFact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { configured } from '../../views/servers.ts';

const badKinds = [
  'tcp.connect',
  'tls.problem',
  'tls.handshake',
  'greeting',
  'waiting',
  'session.end',
  'login.result',
  'smtp.reply',
  'imap.reply',
  'pop3.reply',
] as const;

export default fault({
  id: 'host/hosts-file-override',
  prior: 'rare',
  severity: 'fault',
  who: 'user',
  reads: [
    'dns.system',
    'dns.answer',
    'host.hosts-entry',
    'config.server',
    'tcp.connect',
    'tls.problem',
    'tls.handshake',
    'greeting',
    'waiting',
    'session.end',
    'login.result',
  ],
  title: 'An entry in the hosts file of this computer leads {name} to a wrong address',
  why: 'The hosts file is asked before the name servers. An old entry there keeps leading to an address where the server no longer is.',
  notes: {
    entry:
      'The hosts file of this computer has an entry for this name, and name servers give other addresses',
    harmless: 'The entry in the hosts file has an address that name servers give too',
    entryAlone: 'The hosts file of this computer has an entry for this name',
    differs: 'The system of this computer gives other addresses for this name than the name servers',
    trouble: 'The trouble is at the address of that entry',
  },
  explains: [
    'tls/certificate-name-mismatch',
    'tls/self-signed-certificate',
    'tls/unknown-authority',
    'tls/certificate-expired',
    'network/service-not-running',
    'network/packets-dropped',
    'network/no-route',
    'network/firewall-rejects',
    'settings/wrong-port',
    'settings/server-defaults-to-localhost',
    'auth/wrong-credentials',
    'protocol/unexpected-greeting',
    'dns/stale-after-move',
  ],
  lookalikes: {
    'dns/answers-tampered': 'Look into the hosts file of this computer',
    'dns/internal-name-used-outside':
      'Ask the administrator whether this name leads elsewhere inside the network',
    'host/antivirus-mail-proxy-broken': 'See whether the address of the entry is one of this computer itself',
  },
  *look(e) {
    const names = new Set(
      e.view(configured).flatMap((s) => (s.subject.name === undefined ? [] : [s.subject.name])),
    );
    for (const name of names) {
      const about = subject('name', name);
      const found = e
        .all('dns.answer', about)
        .filter((a) => a.value.outcome === 'found' && (a.value.type === 'A' || a.value.type === 'AAAA'));
      const published = new Set(found.flatMap((a) => a.value.records));
      const entries = e.all('host.hosts-entry', about);
      const system = e.all('dns.system', about).find((s) => s.value.outcome === 'found');
      const differs =
        system !== undefined && published.size > 0 && !system.value.addresses.some((a) => published.has(a));
      const foreign = entries.find((h) => !published.has(h.value.address));
      if (!differs && foreign === undefined) continue;
      const bad = badKinds
        .flatMap((kind): readonly AnyFact[] => e.all(kind, about) as readonly AnyFact[])
        .filter((f) => f.vantage === 'here' && e.isSymptom(f));
      const there = bad.find(
        (f) => f.subject.type === 'service' && f.subject.address === foreign?.value.address,
      );
      yield {
        subject: about,
        args: { name },
        clues: [
          ...clue(differs && system, foreign === undefined ? 'fair' : 'strong', 'differs'),
          ...(foreign === undefined
            ? clue(entries[0], 'excludes', 'harmless')
            : published.size > 0
              ? clue(foreign, 'decisive', 'entry')
              : clue(foreign, 'strong', 'entryAlone')),
          ...clue(there, 'strong', 'trouble'),
        ],
        accountsFor: bad.map((f) => f.id),
        wants: entries.length === 0 ? [want('host.hosts-entry', about)] : [],
        actions: [
          act('remove-hosts-entry', {
            name,
            address: foreign?.value.address ?? system?.value.addresses[0] ?? '',
          }),
        ],
      };
    }
  },
});
