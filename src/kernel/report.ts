import type { Place } from './action.ts';
import type { AnyFact, FactId, Rung } from './facts.ts';
import type { Weight, Who } from './fault.ts';
import type { Certainty } from './probe.ts';
import type { Subject } from './subject.ts';

export interface ReportAction {
  readonly do: string;
  readonly place: Place;
  readonly args: Readonly<Record<string, string | number | boolean>>;
  readonly steps: readonly string[];
  /** The guide that gave the steps. */
  readonly guide?: string;
  readonly title?: string;
}

export interface ReportDiagnosis {
  readonly fault: string;
  readonly certainty: Certainty;
  readonly subject: Subject;
  readonly title: string;
  readonly why: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly clues: readonly { readonly weight: Weight; readonly fact: FactId; readonly note: string }[];
  readonly accountsFor: readonly FactId[];
  readonly hides: readonly string[];
  readonly who: Who;
  readonly lookalikes: readonly {
    readonly fault: string;
    readonly title?: string;
    readonly howToTell: string;
  }[];
  readonly actions: readonly ReportAction[];
}

export interface TranscriptEntry {
  /** Milliseconds since the examination began. */
  readonly at: number;
  readonly conversation: string;
  readonly direction: 'sent' | 'received' | 'note';
  readonly text: string;
}

/** What every front end shows. Schema 1 is only ever added to. */
export interface Report {
  readonly schema: 1;
  readonly kind: 'examination' | 'text' | 'bounce' | 'log' | 'discovery';
  readonly verdict: 'healthy' | 'fault' | 'unsure';
  /** A first answer while questions are still open. */
  readonly provisional?: true;
  readonly tool: string;
  readonly startedAt: string;
  readonly vantage: string;
  readonly target: Readonly<Record<string, unknown>>;
  readonly ladder: readonly {
    readonly rung: Rung;
    readonly subject: Subject;
    readonly state: 'passed' | 'failed' | 'slow' | 'not-examined';
    readonly ms?: number;
    readonly why?: string;
  }[];
  readonly diagnoses: readonly ReportDiagnosis[];
  readonly undecided: readonly {
    readonly between: readonly string[];
    /** The same in words. */
    readonly titles?: readonly string[];
    readonly test: string;
    readonly command?: string;
  }[];
  readonly ruledOut: readonly {
    readonly fault: string;
    readonly title?: string;
    readonly because: readonly FactId[];
  }[];
  readonly notExamined: readonly { readonly what: string; readonly why: string }[];
  readonly advice: readonly ReportDiagnosis[];
  readonly recipients: readonly unknown[];
  readonly tallies: readonly unknown[];
  readonly facts: readonly AnyFact[];
  readonly transcript: readonly TranscriptEntry[];
  readonly timings: Readonly<Record<string, number>>;
}
