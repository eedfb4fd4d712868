import type { FactId } from '../../kernel/facts.ts';
import type { EvidenceOf } from '../../kernel/fault.ts';
import type { Lookup } from '../../views/names.ts';

/** Outcomes that say something about the name, whatever they say. */
export const isAnswered = (outcome: string): boolean =>
  outcome === 'found' || outcome === 'nxdomain' || outcome === 'nodata';

/** The lookup failed without saying whether the name exists. */
export const hasFailed = (l: Lookup): boolean =>
  !l.isFound &&
  (l.own.some((a) => a.value.outcome === 'servfail' || a.value.outcome === 'timeout') ||
    l.system?.value.outcome === 'temporary' ||
    l.system?.value.outcome === 'failed');

/** A lookup by the same resolver that went well: it works. */
export const anotherAnswered = (all: readonly Lookup[], l: Lookup) =>
  all
    .filter((other) => other.name !== l.name && !other.isText)
    .flatMap((other) => other.own)
    .find((a) => isAnswered(a.value.outcome));

export const anotherFailed = (all: readonly Lookup[], l: Lookup) =>
  all.find(
    (other) =>
      other.name !== l.name && hasFailed(other) && !other.own.some((a) => isAnswered(a.value.outcome)),
  )?.own[0];

export const without = (ids: readonly FactId[], gone: readonly FactId[]): FactId[] =>
  ids.filter((id) => !gone.includes(id));

/** The hosts that MX records name, without their preference. */
export const mxTargets = (e: EvidenceOf<'dns.answer'>) =>
  e
    .all('dns.answer')
    .filter((a) => a.value.type === 'MX' && a.value.outcome === 'found' && a.subject.type === 'domain')
    .flatMap((fact) =>
      fact.value.records.map((record) => {
        const host = record.split(' ').at(-1) ?? '';
        return {
          fact,
          domain: fact.subject.type === 'domain' ? fact.subject.id : '',
          target: host.endsWith('.') ? host.slice(0, -1) : host,
        };
      }),
    )
    .filter((m) => m.target !== '');

/** What people notice when mail for their own domain does not come in. */
export const isSymptomOfDomain = (e: EvidenceOf<'user.symptom'>) =>
  e.all('user.symptom').filter((s) => s.value.what === 'missing' || s.value.what === 'receive');
