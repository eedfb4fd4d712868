import { act } from '../../kernel/action.ts';
import type { AnyFact, Fact } from '../../kernel/facts.ts';
import { clue, fault } from '../../kernel/fault.ts';
import type { ServiceSubject } from '../../kernel/subject.ts';
import { portOf, serverName, withoutAddress } from '../../views/servers.ts';

type Trouble = Fact<'tcp.connect' | 'tls.problem' | 'greeting' | 'session.end'>;

export default fault({
  id: 'provider/one-server-of-pool-broken',
  prior: 'usual',
  severity: 'fault',
  who: 'provider',
  reads: ['tcp.connect', 'tls.problem', 'tls.handshake', 'greeting', 'session.end', 'waiting'],
  title: 'One of the machines behind {name} is broken: {address}',
  why: 'Several machines share this name, and a program gets one of them by chance. With this one it fails, with the others it works, so the trouble comes and goes.',
  notes: {
    broken: 'This address does not work as it should',
    works: 'Another address of the same name works on the same port',
    allBroken: 'Every other address that was tried fails as well',
  },
  explains: [
    'network/packets-dropped',
    'network/service-not-running',
    'network/firewall-rejects',
    'network/slow-greeting',
    'network/connection-reset-by-middlebox',
    'tls/certificate-expired',
    'tls/renewed-certificate-not-loaded',
    'tls/certificate-not-yet-valid',
    'tls/certificate-name-mismatch',
    'tls/self-signed-certificate',
    'tls/unknown-authority',
    'tls/intermediate-certificate-missing',
    'tls/server-handshake-failure',
    'protocol/unexpected-greeting',
  ],
  lookalikes: {
    'network/ipv6-path-broken': 'If only addresses with colons (IPv6) fail, it is the path of this network',
    'network/unstable-link': 'If the address that fails changes from try to try, the link is unstable',
  },
  *look(e) {
    const troubles: Trouble[] = [
      ...e.all('tcp.connect').filter((c) => c.value.outcome === 'refused' || c.value.outcome === 'timeout'),
      ...e.all('tls.problem'),
      ...e.all('greeting').filter((g) => g.value.says !== g.value.expected),
      ...e.all('session.end').filter((s) => s.value.stage === 'greeting' || s.value.stage === 'handshake'),
    ].filter((f) => f.aside !== true && f.vantage === 'here');
    for (const trouble of troubles) {
      const at = trouble.subject;
      if (at.type !== 'service' || at.address === undefined || at.name === undefined) continue;
      const peers = passed(trouble).filter((p) => isPeer(at, p, trouble.kind));
      const [works] = peers;
      if (works === undefined) continue;
      yield {
        subject: at,
        args: { name: serverName(at), address: at.address },
        clues: [...clue(trouble, 'strong', 'broken'), ...peers.flatMap((p) => clue(p, 'decisive', 'works'))],
        accountsFor: symptomsAt(at),
        actions: [
          act('fix-pool-member', { name: serverName(at), address: at.address }),
          act('retry-later', { minutes: 5 }),
          act('ask-provider', {
            what: `One machine behind ${serverName(at)} is broken: ${at.address}, port ${portOf(at)}`,
            proof: `${at.address} fails, ${addressOf(works)} works`,
          }),
        ],
      };
    }

    /** What shows that a machine got past the point where this one fails. */
    function passed(trouble: Trouble): readonly AnyFact[] {
      if (trouble.kind === 'tcp.connect')
        return e.all('tcp.connect').filter((c) => c.value.outcome === 'open');
      if (trouble.kind === 'tls.problem')
        return e
          .all('tls.handshake')
          .filter((h) => h.value.outcome === 'ok' && !hasProblem(h.subject) && h.value.hello === 'default');
      return e.all('greeting').filter((g) => g.value.says === g.value.expected);
    }

    function hasProblem(s: Fact['subject']): boolean {
      const address = addressOf({ subject: s });
      return e.all('tls.problem', withoutAddress(s)).some((p) => addressOf(p) === address);
    }

    function symptomsAt(at: ServiceSubject): readonly number[] {
      const kinds = [
        'tcp.connect',
        'tls.problem',
        'tls.handshake',
        'greeting',
        'session.end',
        'waiting',
      ] as const;
      return kinds
        .flatMap((kind) => e.all(kind, at) as readonly Fact[])
        .filter((f) => addressOf(f) === at.address && e.isSymptom(f))
        .map((f) => f.id);
    }
  },
});

const addressOf = (f: { readonly subject: Fact['subject'] }): string =>
  f.subject.type === 'service' ? (f.subject.address ?? '') : '';

/**
 * Another machine of the same name and port. Reaching one family says nothing about the path of the other.
 */
function isPeer(at: ServiceSubject, other: AnyFact, kind: Trouble['kind']): boolean {
  const s = other.subject;
  if (s.type !== 'service' || s.address === undefined || s.address === at.address) return false;
  if (s.name !== at.name || s.port !== at.port || other.vantage !== 'here') return false;
  return kind !== 'tcp.connect' || s.address.includes(':') === at.address?.includes(':');
}
