import { FactBase } from './engine/evidence.ts';
import { examine as runExamination } from './engine/examine.ts';
import { Ledger } from './engine/ledger.ts';
import { createMeanings } from './engine/meaning.ts';
import { faults } from './faults/all.gen.ts';
import { probes as hostProbes } from './host/all.gen.ts';
import type { AnyTold } from './kernel/facts.ts';
import type { Ask, Conclusion, ExaminationEvent, Plan, Probe } from './kernel/probe.ts';
import { probes as networkProbes } from './probes/all.gen.ts';
import { plan } from './probes/plan.ts';
import type { Tools } from './probes/tools.ts';
import { providers } from './providers/all.gen.ts';
import { phraseTables } from './readers/phrases/all.gen.ts';
import { Deadline } from './wire/deadline.ts';

export const meanings = createMeanings([...phraseTables.flat(), ...providers.flatMap((p) => p.phrases)]);
const probes: readonly Probe<Tools>[] = [...networkProbes, ...hostProbes];

export interface ExaminationOptions {
  /** What is known before anything is asked: settings, account, symptoms, words of the mail program. */
  readonly told: readonly AnyTold[];
  readonly tools: Omit<Tools, 'deadline'>;
  /** Whole time for the examination, in milliseconds. */
  readonly limitMs: number;
  readonly isAffordable?: (server: string | undefined, logins: number) => boolean;
  readonly signal?: AbortSignal;
  readonly plan?: Plan;
  readonly ledger?: Ledger;
}

/** Examines live servers; yields what happens and returns what it amounts to. */
export async function* examine(options: ExaminationOptions): AsyncGenerator<ExaminationEvent, Conclusion> {
  const ledger = options.ledger ?? new Ledger();
  for (const told of options.told) ledger.tell(told);
  const whole = new Deadline(options.limitMs, options.signal);
  const rude = new RudeCount(ledger);
  return yield* runExamination<Tools>({
    ledger,
    faults,
    probes,
    meanings,
    plan: options.plan ?? plan,
    lend: ({ ask }) => {
      rude.reserve(ask);
      const stop = new AbortController();
      const signal = AbortSignal.any(
        options.signal === undefined ? [stop.signal] : [stop.signal, options.signal],
      );
      return {
        tools: { ...options.tools, deadline: new Deadline(whole.remaining(), signal) },
        cancel: () => stop.abort(),
      };
    },
    isAffordable: ({ ask }) =>
      rude.allows(ask) && (options.isAffordable?.(ask.server, ask.cost.logins) ?? true),
    clock: { now: () => performance.now(), after: pause },
    limitMs: options.limitMs,
    isCancelled: () => options.signal?.aborted === true,
  });
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Events that a ban tool counts (a failed login, a broken handshake) which one run may cost. A question that
 * breaks a handshake only where its guess is wrong counts for less than one.
 */
const mostRude = 2.5;

/** Counts what the baseline did and what was reserved for further questions. */
class RudeCount {
  readonly #ledger: Ledger;
  #reserved = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  reserve({ cost }: Ask): void {
    this.#reserved += cost.rude;
  }

  allows({ cost }: Ask): boolean {
    if (cost.rude === 0) return true;
    const happened = this.#ledger.facts.filter(
      (f) =>
        f.aside !== true &&
        ((f.kind === 'tls.handshake' && f.value.outcome === 'failed') ||
          (f.kind === 'login.result' && f.value.outcome === 'refused')),
    ).length;
    return happened + this.#reserved + cost.rude <= mostRude;
  }
}

/** What facts amount to, without asking anything. */
export const evidenceOf = (ledger: Ledger): FactBase => new FactBase(ledger.facts, meanings);
export { faults };
