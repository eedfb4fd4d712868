import { act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { subject } from '../../kernel/subject.ts';
import { want } from '../../kernel/want.ts';
import { isInternalName, lookupKinds, lookups } from '../../views/names.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: 'dns/stale-after-move',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: [...lookupKinds, 'tls.problem', 'tcp.connect', 'login.result'],
  title: 'This computer is still led to an old address of {name}',
  why: 'The server has moved to another address. Resolvers keep old answers for a while, so some people still arrive at the old machine.',
  notes: {
    differs: 'The domain’s own name servers give another address than the resolver here',
    same: 'The domain’s own name servers give the same address',
    wrongThere: 'The machine at the address used here does not work as it should',
    oldAnswer: 'The resolver here gives only the old address',
    newWorks: 'At the other address a connection succeeds',
  },
  explains: [
    'auth/wrong-credentials',
    'tls/certificate-name-mismatch',
    'tls/certificate-expired',
    'network/service-not-running',
    'network/packets-dropped',
    'provider/one-server-of-pool-broken',
  ],
  lookalikes: {
    'network/service-not-running': 'Ask the domain’s own name servers: do they give the same address?',
    'host/hosts-file-override': 'Look into the hosts file of this computer for the name',
  },
  *look(e) {
    for (const l of e.view(lookups)) {
      if (l.isText || !l.isHere || isInternalName(l.name)) continue;
      const at = (s: Fact['subject']) => serverName(s) === l.name;
      const troubles: readonly Fact[] = [
        ...e.all('tcp.connect').filter((c) => c.value.outcome === 'refused' || c.value.outcome === 'timeout'),
        ...e.all('tls.problem').filter((p) => p.value.problem === 'name' || p.value.problem === 'expired'),
        ...e.all('login.result').filter((x) => x.value.outcome === 'refused'),
      ].filter((f) => f.aside !== true && f.vantage === 'here' && at(f.subject));
      const truth = l.authoritative.find((a) => a.value.outcome === 'found');
      const own = l.own
        .filter((a) => a.value.outcome === 'found' && a.value.type === truth?.value.type)
        .flatMap((a) => a.value.records);
      if (troubles.length === 0 || truth === undefined || own.length === 0) continue;
      const differs = !truth.value.records.some((r) => own.includes(r));
      const works = e
        .all('tcp.connect')
        .find(
          (c) =>
            c.value.outcome === 'open' &&
            c.subject.type === 'service' &&
            truth.value.records.includes(c.subject.address ?? ''),
        );
      yield {
        subject: subject('name', l.name),
        args: { name: l.name },
        clues: [
          ...clue(truth, differs ? 'strong' : 'excludes', differs ? 'differs' : 'same'),
          ...troubles.slice(0, 1).flatMap((f) => clue(f, 'weak', 'wrongThere')),
          ...clue(differs && works, 'decisive', 'newWorks'),
          ...clue(differs && l.own.find((a) => a.value.outcome === 'found'), 'fair', 'oldAnswer'),
        ],
        accountsFor: troubles.map((f) => f.id),
        wants:
          differs && works === undefined
            ? truth.value.records
                .slice(0, 1)
                .map((address) => want('tcp.connect', { type: 'service', name: l.name }, { address }))
            : [],
        actions: [act('retry-later', { minutes: 120 }), act('fix-address-record', { name: l.name })],
      };
    }
  },
});
