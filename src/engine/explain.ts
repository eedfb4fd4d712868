import type { AnyFact, FactId } from '../kernel/facts.ts';
import type { Fault, Finding } from '../kernel/fault.ts';
import { weights } from '../kernel/fault.ts';
import type { Certainty, Conclusion, Diagnosis, Undecided } from '../kernel/probe.ts';
import { relate } from '../kernel/subject.ts';
import type { Want } from '../kernel/want.ts';
import { symptoms as symptomsView } from '../views/symptoms.ts';
import { type Covering, cheapestCover } from './cover.ts';
import type { FactBase } from './evidence.ts';
import { type Candidate, merge } from './merge.ts';

export interface Explanation {
  readonly conclusion: Conclusion;
  /** Every finding that is not vetoed, best first: what questions are bought for. */
  readonly live: readonly Candidate[];
  readonly bugs: readonly { readonly where: string; readonly words: string }[];
}

/** Lead over the best rival that `confirmed` and `probable` need, in log-odds. */
const clearMargin = 1.5;
const someMargin = 0.7;
/** What an unanswered want could add to a rival. */
const wantPotential = 5.5;
const probableFrom = 1.2;
/** From this score on a cause with decisive evidence hides its consequences. */
const foldedFrom = 2;
/** Below this a finding is not worth showing as a rival. */
const liveFrom = -2.5;

/**
 * @param isClosed whether a want was asked and brought no answer: it can no longer overturn anything, while
 * one
 *   that nobody asked still could.
 */
export function explain(
  base: FactBase,
  faults: readonly Fault[],
  isClosed: (want: Want) => boolean = () => false,
): Explanation {
  const bugs: { where: string; words: string }[] = [];
  const candidates = faults.filter((f) => isConcerned(f, base)).flatMap((f) => lookFor(f, base, bugs));
  const vetoed = candidates.filter((c) => c.score === Number.NEGATIVE_INFINITY);
  const live = candidates.filter((c) => c.score > liveFrom).sort((a, b) => b.score - a.score);
  const symptoms = [...base.view(symptomsView)];
  const serious = live.filter((c) => c.fault.severity === 'fault');
  const coverings = serious.map((candidate) => ({
    candidate,
    covers: coverOf(candidate, serious, symptoms),
  }));
  const chosen = cheapestCover(symptoms, withoutFolded(coverings, base.facts));
  const roots = chosen.filter(
    (c) => !chosen.some((other) => other !== c && isConsequence(c.candidate, other.candidate)),
  );

  const diagnoses = roots
    .map((c) => diagnose(c, roots, coverings, base, isClosed))
    .sort((a, b) => rungOf(a) - rungOf(b) || b.score - a.score);
  const explained = new Set(chosen.flatMap((c) => [...c.covers]));
  return {
    conclusion: {
      diagnoses,
      advice: live
        .filter((c) => c.fault.severity === 'advice' && c.score >= probableFrom)
        .map((c) => toDiagnosis(c, 'probable', [])),
      ruledOut: ruledOut(vetoed, diagnoses),
      undecided: undecided(roots, coverings, base.facts),
      unexplained: symptoms.filter((s) => !explained.has(s)),
      symptoms,
    },
    live,
    bugs,
  };
}

/** What a proved cause brings about is no explanation of its own. */
function withoutFolded(all: readonly Covering[], facts: readonly AnyFact[]): Covering[] {
  const proven = all.filter((c) => c.candidate.score >= foldedFrom && isDecisive(c.candidate.finding, facts));
  return all.filter((c) => !proven.some((cause) => isFoldedUnder(c, cause)));
}

function isFoldedUnder(c: Covering, cause: Covering): boolean {
  if (!isConsequence(c.candidate, cause.candidate)) return false;
  const own = cause.candidate.finding.accountsFor;
  return [...c.covers].every((s) => own.includes(s));
}

function isConcerned(fault: Fault, base: FactBase): boolean {
  return fault.hears.some((m) => base.hears(m)) || fault.reads.some((k) => base.has(k));
}

function lookFor(fault: Fault, base: FactBase, bugs: { where: string; words: string }[]): Candidate[] {
  try {
    return merge(fault, [...fault.look(base)]);
  } catch (error) {
    bugs.push({ where: fault.id, words: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

/** `b` has `a` among its consequences, and both are about things that can be the same. */
function isConsequence(a: Candidate, b: Candidate): boolean {
  return (
    b.fault.explains.includes(a.fault.id) && relate(a.finding.subject, b.finding.subject) !== 'different'
  );
}

function coverOf(
  candidate: Candidate,
  all: readonly Candidate[],
  symptoms: readonly FactId[],
): ReadonlySet<FactId> {
  const covered = new Set(candidate.finding.accountsFor);
  for (const other of all)
    if (isConsequence(other, candidate)) for (const id of other.finding.accountsFor) covered.add(id);
  return new Set(symptoms.filter((s) => covered.has(s)));
}

function diagnose(
  c: Covering,
  roots: readonly Covering[],
  all: readonly Covering[],
  base: FactBase,
  isClosed: (want: Want) => boolean,
): Diagnosis {
  const rivals = rivalsOf(c, roots, all, base.facts);
  const best = rivals[0]?.candidate.score ?? Number.NEGATIVE_INFINITY;
  const margin = c.candidate.score - best;
  const overturned = rivals.some(
    ({ candidate: r }) =>
      r.finding.wants?.some((w) => !isClosed(w)) === true &&
      r.score + wantPotential > c.candidate.score + someMargin,
  );
  let certainty: Certainty = 'possible';
  if (c.candidate.score >= probableFrom && margin >= someMargin) certainty = 'probable';
  if (isDecisive(c.candidate.finding, base.facts) && margin >= clearMargin && !overturned)
    certainty = 'confirmed';
  const hides = all.filter((o) => isConsequence(o.candidate, c.candidate)).map((o) => o.candidate.fault.id);
  return toDiagnosis(c.candidate, certainty, [...new Set(hides)]);
}

/**
 * Findings that would account for the same symptoms and are neither chosen, nor its cause, nor its
 * consequence.
 * As long as a cause is not proved, what it would bring about may as well be there by itself.
 */
function rivalsOf(
  c: Covering,
  roots: readonly Covering[],
  all: readonly Covering[],
  facts: readonly AnyFact[],
): Covering[] {
  const isProven = isDecisive(c.candidate.finding, facts);
  return all.filter(
    (o) =>
      o !== c &&
      !roots.includes(o) &&
      o.candidate.fault.id !== c.candidate.fault.id &&
      !(isProven && isConsequence(o.candidate, c.candidate)) &&
      [...o.covers].some((s) => c.covers.has(s)),
  );
}

function isDecisive(finding: Finding, facts: readonly AnyFact[]): boolean {
  return finding.clues.some(
    (clue) => weights[clue.weight] >= weights.decisive && facts[clue.fact - 1]?.source !== 'provider',
  );
}

const toDiagnosis = (c: Candidate, certainty: Certainty, hides: readonly string[]): Diagnosis => ({
  fault: c.fault.id,
  certainty,
  score: Math.round(c.score * 100) / 100,
  finding: c.finding,
  hides,
});

/** Where several faults are there at once, the one that stops the examination earlier comes first. */
const layers = [
  'settings',
  'host',
  'dns',
  'network',
  'tls',
  'protocol',
  'auth',
  'account',
  'provider',
  'mailbox',
  'sending',
];
function rungOf(d: Diagnosis): number {
  const certain = d.certainty === 'possible' ? 100 : 0;
  const at = layers.indexOf(d.fault.split('/')[0] ?? '');
  return certain + (at === -1 ? layers.length : at);
}

function ruledOut(vetoed: readonly Candidate[], diagnoses: readonly Diagnosis[]): Conclusion['ruledOut'] {
  const named = new Set(diagnoses.map((d) => d.fault));
  const because = new Map<string, Set<FactId>>();
  for (const c of vetoed) {
    if (named.has(c.fault.id)) continue;
    const facts = because.get(c.fault.id) ?? new Set();
    for (const clue of c.finding.clues) if (clue.weight === 'excludes') facts.add(clue.fact);
    because.set(c.fault.id, facts);
  }
  return [...because].map(([fault, facts]) => ({ fault, because: [...facts] }));
}

function undecided(
  roots: readonly Covering[],
  all: readonly Covering[],
  facts: readonly AnyFact[],
): Undecided[] {
  const close: Undecided[] = [];
  for (const c of roots) {
    const near = rivalsOf(c, roots, all, facts).filter(
      (r) => c.candidate.score - r.candidate.score < someMargin,
    );
    if (near.length === 0) continue;
    const wants = [c, ...near].flatMap((n) => n.candidate.finding.wants ?? []);
    const between = [...new Set([c, ...near].map((n) => n.candidate.fault.id))];
    close.push({ between, ...(wants[0] === undefined ? {} : { want: wants[0] }) });
  }
  return close;
}
