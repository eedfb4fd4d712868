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
import { warmUpTls } from './wire/tls.ts';

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
  // While the first names are being looked up there is nothing else to do.
  const warming = setTimeout(warmUpTls, 5);
  warming.unref();
  const whole = new Deadline(options.limitMs, options.signal);
  return yield* runExamination<Tools>({
    ledger,
    faults,
    probes,
    meanings,
    plan: options.plan ?? plan,
    lend: () => {
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
      isPolite(ask, ledger) && (options.isAffordable?.(ask.server, ask.cost.logins) ?? true),
    clock: { now: () => performance.now(), after },
    limitMs: options.limitMs,
    isCancelled: () => options.signal?.aborted === true,
  });
}

function after(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** Events that a ban tool counts (a failed login, a broken handshake) which one run may cost. */
const mostRude = 2;

/** Whether a question that may break a handshake or fail a login still fits into what one run may cost. */
function isPolite({ cost }: Ask, ledger: Ledger): boolean {
  if (cost.rude === 0) return true;
  const happened = ledger.facts.filter(
    (f) =>
      (f.kind === 'tls.handshake' && f.value.outcome === 'failed') ||
      (f.kind === 'login.result' && f.value.outcome === 'refused'),
  ).length;
  return happened + cost.rude <= mostRude;
}

/** What facts amount to, without asking anything. */
export const evidenceOf = (ledger: Ledger): FactBase => new FactBase(ledger.facts, meanings);
export { faults };
