import type { Place } from './action.ts';
import type { Discovered } from './discovered.ts';
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

/** What became of one mail, or of many, for one recipient. */
export interface ReportRecipient {
  readonly recipient: string;
  /** The address that was written to, where the report names another. */
  readonly original?: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'unknown';
  /** Enhanced status code and reply code as the mail has them; never made up. */
  readonly status?: string;
  readonly code?: number;
  readonly words?: string;
  readonly remote?: string;
  /** The server that reports. */
  readonly reporter: string;
  readonly lasting: 'permanent' | 'temporary' | 'none';
  readonly fault?: string;
  readonly certainty?: Certainty;
  /**
   * What to do with the address: take it off the list, send later, ask the recipient by another way, or keep
   * it.
   */
  readonly whatToDo: 'remove' | 'retry' | 'ask' | 'nothing';
  /** Which mail of many said so. */
  readonly mail?: string;
  readonly lines?: readonly [number, number];
}

/** One cause in a log, or in many mails, with how often it came and for whom. */
export interface ReportTally {
  /** Nothing where no cause fits. */
  readonly fault?: string;
  readonly title: string;
  readonly who?: Who;
  readonly count: number;
  /** First and last time, as the log writes them. */
  readonly first?: string;
  readonly last?: string;
  /** The most frequent accounts, recipients and hosts. */
  readonly accounts: readonly { readonly name: string; readonly count: number }[];
  readonly hosts: readonly { readonly name: string; readonly count: number }[];
  /** Too many different names to count each: those listed stand out, each with at least so many. */
  readonly accountsCut?: true;
  readonly hostsCut?: true;
  /** Of several files the line is that of the one named. */
  readonly examples: readonly { readonly line: number; readonly text: string; readonly file?: string }[];
  /** What mends the cause, by its first example; in a log those of whoever has the server come first. */
  readonly actions?: readonly ReportAction[];
}

/** One field of the user's settings beside what is right. */
export interface ReportComparison {
  readonly server: Subject;
  readonly role: 'incoming' | 'outgoing';
  readonly field: 'protocol' | 'host' | 'port' | 'security' | 'user';
  readonly yours: string;
  readonly right?: string;
  /** `differs`: another value is documented, and nothing proves this one wrong. */
  readonly verdict: 'same' | 'wrong' | 'differs' | 'unknown';
  /** Who says so: a provider, a way of discovery, or the id of a diagnosed fault. */
  readonly sources: readonly string[];
  readonly because: readonly FactId[];
  /** How far the right value was tried in this examination. */
  readonly verified: 'logged-in' | 'answers' | 'fails' | 'not-tried';
  /** Where the value stands in the settings file. */
  readonly file?: string;
  readonly line?: number;
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
  readonly recipients: readonly ReportRecipient[];
  readonly tallies: readonly ReportTally[];
  /** The user's settings field by field; in an examination. */
  readonly comparison?: readonly ReportComparison[];
  /** What discovery found, where the settings were looked for. */
  readonly discovered?: Discovered;
  readonly facts: readonly AnyFact[];
  readonly transcript: readonly TranscriptEntry[];
  readonly timings: Readonly<Record<string, number>>;
}
