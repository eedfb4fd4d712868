import type { FactId } from '../kernel/facts.ts';
import type { Candidate } from './merge.ts';

export interface Covering {
  readonly candidate: Candidate;
  /** Symptoms it accounts for, those of its consequences included. */
  readonly covers: ReadonlySet<FactId>;
}

/** What it costs to leave a symptom without an explanation, against `price` of a finding. */
const unexplained = 5;
const mostNodes = 20_000;

/**
 * Certain findings are cheap, so that two proven causes are both there; a guess is nearly as dear as saying
 * nothing.
 */
export const price = (score: number): number => 0.3 + 5 / (1 + Math.exp(score - 2));

/** The smallest set of findings that accounts for all symptoms, weighing how sure each is. */
export function cheapestCover(symptoms: readonly FactId[], options: readonly Covering[]): Covering[] {
  const usable = options
    .filter((o) => o.candidate.score > -0.5)
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const groups = new Map<string, { weight: number; by: Covering[] }>();
  for (const symptom of symptoms) {
    const by = usable.filter((o) => o.covers.has(symptom));
    const key = by.map((o) => usable.indexOf(o)).join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { weight: unexplained, by });
    else known.weight = Math.min(known.weight + 1, 2 * unexplained);
  }
  const open = [...groups.values()].sort((a, b) => a.by.length - b.by.length);
  let best: readonly Covering[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  let nodes = 0;

  const search = (at: number, chosen: readonly Covering[], cost: number): void => {
    if (cost >= bestCost || nodes++ > mostNodes) return;
    const group = open[at];
    if (group === undefined) {
      best = chosen;
      bestCost = cost;
      return;
    }
    if (group.by.some((o) => chosen.includes(o))) {
      search(at + 1, chosen, cost);
      return;
    }
    for (const option of group.by) search(at + 1, [...chosen, option], cost + price(option.candidate.score));
    search(at + 1, chosen, cost + group.weight);
  };
  search(0, [], 0);
  return [...best];
}
