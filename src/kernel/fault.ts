import type { Action } from './action.ts';
import type { AnyFact, Fact, FactId, FactKind } from './facts.ts';
import type { Meaning, Said } from './meaning.ts';
import type { Subject } from './subject.ts';
import type { Args } from './template.ts';
import type { Want } from './want.ts';

/** Log-odds of a clue. `excludes` is a veto. */
export const weights = {
  decisive: 4,
  strong: 2.5,
  fair: 1.2,
  weak: 0.5,
  against: -1,
  'strongly-against': -2.5,
  excludes: Number.NEGATIVE_INFINITY,
} as const;
export type Weight = keyof typeof weights;

export const priors = { common: 0, usual: -0.7, rare: -1.6 } as const;
export type Prior = keyof typeof priors;

export type Who = 'user' | 'admin' | 'isp' | 'provider' | 'sender' | 'recipient';

export type ReplyFact = Fact<'smtp.reply'> | Fact<'imap.reply'> | Fact<'pop3.reply'>;

export interface Clue<Note extends string = string> {
  readonly fact: FactId;
  readonly weight: Weight;
  readonly note: Note;
}

/** A clue, or none where the fact is not there: absent means that nobody looked. */
export const clue = <const Note extends string>(
  fact: { readonly id: FactId } | undefined | false,
  weight: Weight,
  note: Note,
): readonly Clue<Note>[] => (fact === undefined || fact === false ? [] : [{ fact: fact.id, weight, note }]);

export interface Finding<Note extends string = string, A = Readonly<Record<string, string | number>>> {
  readonly subject: Subject;
  readonly args: A;
  readonly clues: readonly Clue<Note>[];
  /** The symptoms that this would explain. */
  readonly accountsFor: readonly FactId[];
  readonly wants?: readonly Want[];
  readonly actions: readonly Action[];
}

/** A derived fact: a pure function of the evidence, computed once for each examination. */
export interface View<T, N extends FactKind = FactKind> {
  readonly reads: readonly N[];
  readonly derive: (e: Evidence<N>) => T;
}

export interface Evidence<N extends FactKind = FactKind> {
  /** Facts of a kind in the order they were told; with a subject only those that concern it. */
  all<K extends N>(kind: K, about?: Subject): readonly Fact<K>[];
  /** The first of `all`. */
  one<K extends N>(kind: K, about?: Subject): Fact<K> | undefined;
  /** What the words of a reply mean, most specific first. */
  meaning(reply: ReplyFact): readonly Said[];
  /** Replies with one of these meanings. */
  said(...wanted: readonly Meaning[]): readonly { readonly reply: ReplyFact; readonly said: Said }[];
  /** Whether the fact is a symptom: bad, on a path that the user's own settings lead along. */
  isSymptom(fact: Pick<AnyFact, 'id'>): boolean;
  view<T, M extends N>(view: View<T, M>): T;
}

/** Any evidence of at least these kinds; what helpers shared by faults take. */
export type EvidenceOf<K extends FactKind> = Evidence<K>;

export interface Texts<T extends string, W extends string, X extends Readonly<Record<string, string>>> {
  /** The cause in one sentence. */
  readonly title: T;
  /** How this makes mail fail, in one or two plain sentences. */
  readonly why: W;
  /** One sentence for each kind of clue. */
  readonly notes: X;
}

export interface FaultDefinition<
  N extends FactKind,
  T extends string,
  W extends string,
  X extends Readonly<Record<string, string>>,
> extends Texts<T, W, X> {
  readonly id: string;
  readonly prior: Prior;
  /** `advice` never makes the verdict `fault`. */
  readonly severity: 'fault' | 'advice';
  readonly who: Who;
  readonly reads: readonly N[];
  /** Meanings of replies that it listens to; it is looked at when one of them or one of `reads` is there. */
  readonly hears?: readonly Meaning[];
  /** Faults that are consequences of this one within the same subject. */
  readonly explains?: readonly string[];
  /** Faults that look alike, and how to decide; shown when evidence ends before certainty. */
  readonly lookalikes?: Readonly<Record<string, string>>;
  look(
    e: Evidence<N | 'smtp.reply' | 'imap.reply' | 'pop3.reply'>,
  ): Iterable<Finding<Extract<keyof X, string>, Args<T | W | Extract<X[keyof X], string>>>>;
}

/** A fault whose exact texts are no longer of interest: what the engine and the catalogue see. */
export interface Fault {
  readonly id: string;
  readonly prior: Prior;
  readonly severity: 'fault' | 'advice';
  readonly who: Who;
  readonly reads: readonly FactKind[];
  readonly hears: readonly Meaning[];
  readonly explains: readonly string[];
  readonly lookalikes: Readonly<Record<string, string>>;
  readonly title: string;
  readonly why: string;
  readonly notes: Readonly<Record<string, string>>;
  look(e: Evidence): Iterable<Finding>;
}

/**
 * Declares a fault: one root cause with one distinct remedy. A wrong placeholder or note does not compile.
 */
export function fault<
  const N extends FactKind,
  const T extends string,
  const W extends string,
  const X extends Readonly<Record<string, string>>,
>(definition: FaultDefinition<N, T, W, X>): Fault {
  const { hears = [], explains = [], lookalikes = {}, ...rest } = definition;
  return { ...rest, hears, explains, lookalikes, look: (e) => definition.look(e) };
}
