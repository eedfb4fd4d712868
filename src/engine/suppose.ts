import type { Action } from '../kernel/action.ts';
import type { AnyFact, AnyTold, FactId } from '../kernel/facts.ts';
import type { Clue, Fault } from '../kernel/fault.ts';
import type { Conclusion, Diagnosis } from '../kernel/probe.ts';
import { FactBase, type Meanings } from './evidence.ts';
import { explain } from './explain.ts';

export interface Supposition {
  readonly odds: number;
  readonly told: readonly AnyTold[];
}

/** A supposition proves nothing, however decisive its facts would be if they were true. */
const mostScore = 1.6;
/** The better of two that reach the bound still comes first. */
const capped = (score: number): number =>
  Math.min(score, mostScore) + 0.02 * Math.min(Math.max(0, score - mostScore), 10);
/** Beyond these a list of candidates helps nobody. */
const mostCandidates = 6;
/** Lead of the best candidate from which it is called probable. */
const clearLead = 1.2;

const heaviest: readonly Clue['weight'][] = ['decisive', 'strong', 'fair', 'weak'];
/** The one clue that the text stands for: the others would speak of things that nobody has seen. */
const foremost = (clues: readonly Clue[]): readonly Clue[] => {
  const weight = heaviest.find((w) => clues.some((c) => c.weight === w));
  return clues.filter((c) => c.weight === weight).slice(0, 1);
};

/** A letter must not claim to have measured what was only supposed. */
const unmeasured = (action: Action): Action =>
  'proof' in action.args ? { ...action, args: { ...action.args, proof: '' } } : action;

/**
 * What a vague text may mean: each supposition is explained as if it were so, on top of what is known. The
 * answer is a ranking of candidates, never a confirmed cause. Clues point to the fact of the text itself.
 */
export function suppose(
  known: readonly AnyFact[],
  suppositions: readonly Supposition[],
  faults: readonly Fault[],
  meanings: Meanings,
  standIn: FactId,
): Conclusion {
  const total = suppositions.reduce((sum, s) => sum + s.odds, 0);
  const best = new Map<string, Diagnosis>();
  for (const one of suppositions) {
    const facts = [...known];
    for (const told of one.told)
      facts.push({
        vantage: 'here',
        source: 'text',
        ...told,
        id: facts.length + 1,
        observedAt: known[0]?.observedAt ?? '',
      } as AnyFact);
    const { conclusion, live } = explain(new FactBase(facts, meanings), faults);
    const share = Math.log(one.odds / total);
    const roots = new Set(conclusion.diagnoses.map((d) => d.fault));
    // What the explanation folds under another cause or gives up for it does not come before that cause.
    const lowestRoot = Math.min(...conclusion.diagnoses.map((d) => d.score));
    for (const candidate of live) {
      if (candidate.fault.severity !== 'fault') continue;
      if (!candidate.finding.accountsFor.some((id) => id > known.length)) continue;
      const isRoot = roots.has(candidate.fault.id);
      const bound = isRoot ? candidate.score : Math.min(candidate.score, lowestRoot);
      const score = Math.round((capped(bound) + share + (isRoot ? 0.3 : 0)) * 100) / 100;
      const before = best.get(candidate.fault.id);
      if (before !== undefined && before.score >= score) continue;
      const own = (id: FactId): FactId => (id > known.length ? standIn : id);
      const clues = foremost(candidate.finding.clues).map((c) => ({ ...c, fact: own(c.fact) }));
      const actions = candidate.finding.actions.map(unmeasured);
      const finding = { ...candidate.finding, clues, actions, accountsFor: [standIn] };
      best.set(candidate.fault.id, {
        fault: candidate.fault.id,
        certainty: 'possible',
        score,
        finding,
        hides: [],
      });
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostCandidates);
  const [first, second] = ranked;
  const isClear = first !== undefined && first.score - (second?.score ?? -5) >= clearLead;
  return {
    diagnoses: first === undefined ? [] : [{ ...first, certainty: isClear ? 'probable' : 'possible' }],
    advice: [],
    ruledOut: [],
    undecided: ranked.length > 1 ? [{ between: ranked.map((d) => d.fault) }] : [],
    unexplained: first === undefined ? [standIn] : [],
    symptoms: [standIn],
  };
}
