import type { AnyFact } from '../kernel/facts.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Conclusion, ExaminationEvent, Plan, Probe } from '../kernel/probe.ts';
import { thisHost } from '../kernel/subject.ts';
import type { Want } from '../kernel/want.ts';
import { bestQuestion, type Offer, offerFor } from './buy.ts';
import { FactBase, type Meanings } from './evidence.ts';
import { type Explanation, explain } from './explain.ts';
import type { Ledger } from './ledger.ts';

export interface Examination<Tools> {
  readonly ledger: Ledger;
  readonly faults: readonly Fault[];
  readonly probes: readonly Probe<Tools>[];
  readonly meanings: Meanings;
  /** The polite baseline of what the user has configured. */
  readonly plan: Plan;
  /** Sockets, deadline and secrets for one question; `cancel` ends it early. */
  readonly lend: (offer: Offer<Tools>) => { readonly tools: Tools; readonly cancel: () => void };
  /** Whether the budget of its server allows a question beyond the baseline. */
  readonly isAffordable: (offer: Offer<Tools>) => boolean;
  /** `after` calls back once, unless what it returns is called before. */
  readonly clock: {
    readonly now: () => number;
    readonly after: (ms: number, then: () => void) => () => void;
  };
  /** Whole time for the examination, in milliseconds. */
  readonly limitMs: number;
  readonly isCancelled?: () => boolean;
}

/** With no new fact for so long, other questions go on beside the one that waits. */
const stallMs = 400;
const tickMs = 200;
const mostExtraQuestions = 40;
const extraAtOnce = 4;

interface Running<Tools> {
  readonly offer: Offer<Tools>;
  readonly extra: boolean;
  readonly cancel: () => void;
}

/** Runs one examination. Ends when no affordable question could change the answer, or when time is up. */
export async function* examine<Tools>(x: Examination<Tools>): AsyncGenerator<ExaminationEvent, Conclusion> {
  const events: ExaminationEvent[] = [];
  const running = new Map<string, Running<Tools>>();
  const asked = new Set<string>();
  const started = x.clock.now();
  let lastNews = started;
  let wake: () => void = () => {};
  let isAwake = false;
  const call = (): void => {
    isAwake = true;
    wake();
  };
  let seenFacts = -1;
  let extras = 0;
  let explanation: Explanation | undefined;
  let explainedState = -1;
  let shown = '';

  x.ledger.onFact((fact) => {
    events.push({ type: 'fact', fact });
    lastNews = x.clock.now();
    call();
  });

  const launch = (offer: Offer<Tools>, extra: boolean): void => {
    const { key, title } = offer.ask;
    const isAside = extra && offer.ask.ownPath !== true;
    const { tools, cancel } = x.lend(offer);
    asked.add(key);
    running.set(key, { offer, extra, cancel });
    events.push({ type: 'question', key, title, state: 'asked' });
    offer.probe
      .run(offer.ask, tools, (told) =>
        x.ledger.tell(isAside && told.aside === undefined ? { ...told, aside: true } : told),
      )
      .catch((error: unknown) => {
        const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        x.ledger.tell({
          kind: 'own.bug',
          subject: thisHost,
          value: { where: `probe ${offer.probe.id}`, words },
        });
      })
      .finally(() => {
        running.delete(key);
        events.push({ type: 'question', key, title, state: 'answered' });
        call();
      });
  };

  const reflect = (): FactBase => new FactBase(x.ledger.facts, x.meanings);
  // A probe may have nothing left to offer once it was asked, so the question of a want is remembered.
  const questions = new Map<string, string>();
  const keyOf = (want: Want, base: FactBase): string | undefined => {
    const id = JSON.stringify(want);
    const key = questions.get(id) ?? offerFor(want, x.probes, base)?.ask.key;
    if (key !== undefined) questions.set(id, key);
    return key;
  };
  const isAnswered = (key: string | undefined): boolean =>
    key !== undefined && asked.has(key) && !running.has(key);
  const conclude = (base: FactBase): Explanation => {
    const state = base.facts.length + asked.size - running.size;
    if (explanation === undefined || explainedState !== state) {
      explanation = explain(base, x.faults, (want) => isAnswered(keyOf(want, base)));
      explainedState = state;
    }
    return explanation;
  };

  for (;;) {
    isAwake = false;
    const base = reflect();
    const isOver = x.clock.now() - started >= x.limitMs || x.isCancelled?.() === true;
    if (!isOver && base.facts.length !== seenFacts) {
      seenFacts = base.facts.length;
      for (const want of x.plan(base)) {
        const offer = offerFor(want, x.probes, base);
        if (offer !== undefined && !asked.has(offer.ask.key)) launch(offer, false);
      }
    }
    const isStalled = x.clock.now() - lastNews >= stallMs;
    // Read before anything is yielded: what ends meanwhile is thought over in the next round.
    const isIdle = running.size === 0;
    if (isIdle || isStalled || isOver) {
      const now = conclude(base);
      const summary = now.conclusion.diagnoses.map((d) => `${d.fault} ${d.certainty}`).join();
      if (summary !== shown) {
        shown = summary;
        events.push({ type: 'ranking', conclusion: now.conclusion, provisional: !isIdle });
      }
      if (isOver || isSettled(now, running, base.facts)) for (const one of running.values()) one.cancel();
      else if (extras < mostExtraQuestions && count(running, true) < extraAtOnce) {
        const next = bestQuestion(now, base, x.probes, (o) => !asked.has(o.ask.key) && x.isAffordable(o));
        if (next !== undefined) {
          extras++;
          launch(next, true);
          continue;
        }
      }
    }
    yield* events.splice(0);
    if (isIdle && (isOver || x.ledger.facts.length === seenFacts)) break;
    // What was told while events were being yielded has called already.
    if (isAwake) continue;
    const called = new Promise<void>((resolve) => (wake = resolve));
    const cancel = x.clock.after(isOver ? 20 : tickMs, wake);
    await called;
    cancel();
  }
  const { conclusion, bugs } = conclude(reflect());
  for (const bug of bugs) x.ledger.tell({ kind: 'own.bug', subject: thisHost, value: bug });
  yield* events.splice(0);
  yield { type: 'done', conclusion };
  return conclusion;
}

const count = <Tools>(running: ReadonlyMap<string, Running<Tools>>, extra: boolean): number =>
  [...running.values()].filter((r) => r.extra === extra).length;

/**
 * All that still runs merely waits for words whose absence is already explained for certain, or has not
 * begun.
 */
function isSettled<Tools>(
  now: Explanation,
  running: ReadonlyMap<string, Running<Tools>>,
  facts: readonly AnyFact[],
): boolean {
  const { diagnoses, symptoms, unexplained } = now.conclusion;
  if (running.size === 0 || diagnoses.length === 0 || unexplained.length > 0) return false;
  if (diagnoses.some((d) => d.certainty !== 'confirmed')) return false;
  const waiting = new Set(
    facts.filter((f) => f.kind === 'waiting' && symptoms.includes(f.id)).map((f) => f.session),
  );
  const begun = new Set(facts.map((f) => f.session));
  return waiting.size > 0 && [...running.keys()].every((key) => waiting.has(key) || !begun.has(key));
}
