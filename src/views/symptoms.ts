import { type AnyFact, type FactId, type FactKind, facts, isBad } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { subjectKey } from '../kernel/subject.ts';
import { hasFamily } from './network.ts';

const everyKind = Object.keys(facts) as FactKind[];

/** From general to exact: a bad fact gives way to a bad fact of a later group in the same conversation. */
const exactness: readonly (readonly FactKind[])[] = [
  ['user.symptom'],
  ['text.delivery', 'text.error', 'waiting'],
  ['login.result', 'mailbox.opened', 'submission.result', 'session.end', 'tls.handshake', 'greeting'],
];
const rank = (kind: FactKind): number => {
  const at = exactness.findIndex((group) => group.includes(kind));
  return at === -1 ? exactness.length : at;
};

/** The facts that some diagnosis must account for. */
export const symptoms: View<ReadonlySet<FactId>> = {
  reads: everyKind,
  derive(e) {
    const bad = everyKind.flatMap((kind) => e.all(kind) as readonly AnyFact[]).filter(isBad);
    const best = new Map<string, number>();
    const conversation = (f: AnyFact) => f.session ?? `${f.vantage} ${subjectKey(f.subject)}`;
    for (const f of bad) {
      const key = conversation(f);
      best.set(key, Math.max(best.get(key) ?? -1, rank(f.kind)));
    }
    const lasting = bad.filter(
      (f) => f.kind === 'user.symptom' || rank(f.kind) === best.get(conversation(f)),
    );
    const kept = lasting.filter(
      (f) => !answeredLater(e, f) && !missingFamily(e, f) && !ownBridge(e, f) && !foundAnyway(e, f),
    );
    const others = kept.some((f) => f.kind !== 'user.symptom');
    return new Set(kept.filter((f) => f.kind !== 'user.symptom' || !others).map((f) => f.id));
  },
};

function answeredLater(e: Evidence, fact: AnyFact): boolean {
  if (fact.kind !== 'waiting') return false;
  return everyKind.some((kind) =>
    e
      .all(kind)
      .some((later) => later.session === fact.session && later.id > fact.id && later.kind !== 'waiting'),
  );
}

const ownSignature = ['self-signed', 'unknown-ca', 'incomplete-chain', 'name'];

/** A bridge program on this computer signs for itself: no trouble where it then lets the user in. */
function ownBridge(e: Evidence, fact: AnyFact): boolean {
  if (fact.kind !== 'tls.problem' || !ownSignature.includes(fact.value.problem)) return false;
  if (fact.subject.type !== 'service' || fact.session === undefined) return false;
  const { address } = fact.subject;
  if (address !== '::1' && address?.startsWith('127.') !== true) return false;
  return e.all('login.result').some((l) => l.session === fact.session && l.value.outcome === 'accepted');
}

/** An address of a family that this computer does not have is no trouble while another one answers. */
function missingFamily(e: Evidence, fact: AnyFact): boolean {
  if (fact.kind !== 'tcp.connect' || fact.subject.type !== 'service') return false;
  const { name, port, address } = fact.subject;
  if (name === undefined || address === undefined || fact.vantage !== 'here') return false;
  if (fact.value.outcome !== 'unreachable' && fact.value.outcome !== 'denied') return false;
  if (hasFamily(e, address.includes(':') ? '6' : '4') !== false) return false;
  return e
    .all('tcp.connect')
    .some(
      (other) =>
        other.subject.type === 'service' &&
        other.subject.name === name &&
        other.subject.port === port &&
        other.value.outcome === 'open',
    );
}

/** Looking a name up takes longer than that where a resolver before the one that answers is dead. */
const slowLookupMs = 3000;

/**
 * A resolver that has no answer is no trouble while the system finds the name in its own way (another
 * resolver, a name of the local network), nor is what it says of a mail domain, unless mail for that domain
 * is missing.
 */
function foundAnyway(e: Evidence, fact: AnyFact): boolean {
  if (fact.kind !== 'dns.answer' || fact.source === 'text') return false;
  if (fact.subject.type === 'domain')
    return !e.all('user.symptom').some((s) => s.value.what === 'missing' || s.value.what === 'receive');
  return e
    .all('dns.system', fact.subject)
    .some((s) => s.value.outcome === 'found' && (s.value.ms ?? 0) < slowLookupMs);
}
