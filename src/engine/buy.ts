import type { FactId } from '../kernel/facts.ts';
import type { Ask, Cost, Probe } from '../kernel/probe.ts';
import type { Want } from '../kernel/want.ts';
import type { FactBase } from './evidence.ts';
import type { Explanation } from './explain.ts';
import type { Candidate } from './merge.ts';

export interface Offer<Tools> {
  readonly probe: Probe<Tools>;
  readonly ask: Ask;
}

/** Below this gain for its price a question is not worth asking. */
const worthAsking = 0.004;

const priceOf = (cost: Cost): number =>
  1 + cost.seconds + 2 * cost.connections + 12 * cost.logins + 12 * cost.rude;

/** The cheapest probe that can tell what is wanted. */
export function offerFor<Tools>(
  want: Want,
  probes: readonly Probe<Tools>[],
  base: FactBase,
): Offer<Tools> | undefined {
  let best: Offer<Tools> | undefined;
  for (const probe of probes) {
    if (!probe.makes.includes(want.kind)) continue;
    const ask = probe.canTell(want, base);
    if (ask !== undefined && (best === undefined || priceOf(ask.cost) < priceOf(best.ask.cost)))
      best = { probe, ask };
  }
  return best;
}

/**
 * The question that separates the leading rivals for the least cost, or undefined when no affordable answer
 * could change the diagnosis. Its worth is how open the competition for a symptom still is.
 */
export function bestQuestion<Tools>(
  explanation: Explanation,
  base: FactBase,
  probes: readonly Probe<Tools>[],
  isAffordable: (offer: Offer<Tools>) => boolean,
): Offer<Tools> | undefined {
  const worth = new Map<string, { offer: Offer<Tools>; value: number }>();
  const settled = new Set(
    explanation.conclusion.diagnoses
      .filter((d) => d.certainty === 'confirmed')
      .flatMap((d) => [...d.finding.accountsFor]),
  );
  for (const candidate of explanation.live) {
    const doubt = doubtAbout(candidate, explanation, settled);
    if (doubt === 0) continue;
    for (const want of candidate.finding.wants ?? []) {
      const offer = offerFor(want, probes, base);
      if (offer === undefined || !isAffordable(offer)) continue;
      const known = worth.get(offer.ask.key);
      worth.set(offer.ask.key, { offer, value: (known?.value ?? 0) + doubt });
    }
  }
  let best: { offer: Offer<Tools>; gain: number } | undefined;
  for (const { offer, value } of worth.values()) {
    const gain = value / priceOf(offer.ask.cost);
    if (gain >= worthAsking && (best === undefined || gain > best.gain)) best = { offer, gain };
  }
  return best?.offer;
}

/** How open it still is whether this finding is the cause: p(1 - p), with a share for "none of these". */
function doubtAbout(candidate: Candidate, explanation: Explanation, settled: ReadonlySet<FactId>): number {
  const open = candidate.finding.accountsFor.filter(
    (s) => explanation.conclusion.symptoms.includes(s) && !settled.has(s),
  );
  if (open.length === 0) return 0;
  const rivals = explanation.live.filter((c) => c.finding.accountsFor.some((s) => open.includes(s)));
  const total = rivals.reduce((sum, c) => sum + Math.exp(c.score), Math.exp(0));
  const share = Math.exp(candidate.score) / total;
  return Math.max(share * (1 - share), 0.01);
}
