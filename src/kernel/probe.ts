import type { AnyFact, FactKind, Tell } from './facts.ts';
import type { Evidence } from './fault.ts';
import type { Want } from './want.ts';

/** What a question costs: the wait, what the server sees of it, and whether ban tools count it. */
export interface Cost {
  readonly seconds: number;
  readonly connections: number;
  readonly logins: number;
  /** Events that a ban tool counts: refused logins, broken handshakes, silent closes. */
  readonly rude: number;
}

/** One priced question. Two asks with the same key are the same question. */
export interface Ask<Q = unknown> {
  readonly key: string;
  readonly question: Q;
  readonly cost: Cost;
  /** Server whose budget it spends, where it has one. */
  readonly server?: string;
  /** The user's own settings lead along it, so what it finds bad is a symptom though it was bought. */
  readonly ownPath?: true;
  /** In words, for progress: `asking mail.example.org:993 without TLS`. */
  readonly title: string;
}

/**
 * Asks one question of a live system and tells facts. `Tools` is what the caller lends it: sockets, deadline,
 * budget, secrets.
 */
export interface Probe<Tools, Q = unknown> {
  readonly id: string;
  readonly makes: readonly FactKind[];
  canTell(want: Want, e: Evidence): Ask<Q> | undefined;
  run(ask: Ask<Q>, tools: Tools, tell: Tell): Promise<void>;
}

/**
 * The baseline: which facts an examination wants next, given what it knows. A pure function, asked again
 * after each answer.
 */
export type Plan = (e: Evidence) => readonly Want[];

export type ExaminationEvent =
  | { readonly type: 'fact'; readonly fact: AnyFact }
  | {
      readonly type: 'question';
      readonly key: string;
      readonly title: string;
      readonly state: 'asked' | 'answered' | 'gave-up';
    }
  | { readonly type: 'ranking'; readonly conclusion: Conclusion; readonly provisional: boolean }
  | { readonly type: 'done'; readonly conclusion: Conclusion };

export type Certainty = 'confirmed' | 'probable' | 'possible';

export interface Diagnosis {
  readonly fault: string;
  readonly certainty: Certainty;
  readonly score: number;
  readonly finding: import('./fault.ts').Finding;
  /** Faults that are consequences of this one here. */
  readonly hides: readonly string[];
}

export interface Undecided {
  readonly between: readonly string[];
  readonly want?: Want;
}

/** What the evidence amounts to: the smallest set of findings that accounts for all symptoms. */
export interface Conclusion {
  readonly diagnoses: readonly Diagnosis[];
  readonly advice: readonly Diagnosis[];
  readonly ruledOut: readonly { readonly fault: string; readonly because: readonly number[] }[];
  readonly undecided: readonly Undecided[];
  /** Symptoms that nothing accounts for. */
  readonly unexplained: readonly number[];
  readonly symptoms: readonly number[];
}
