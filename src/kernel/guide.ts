import type { ActionArgs, Place, VerbAt } from './action.ts';
import type { Placeholders } from './template.ts';

/** Steps in the order a person takes them. `{name}` stands for an argument of the verb. */
export type Steps = readonly string[];
export type Answer =
  | Steps
  | { readonly incoming: Steps; readonly outgoing: Steps }
  /**
   * Why this place cannot; the generic steps follow, or `instead` (which may be empty) where they would
   * mislead.
   */
  | { readonly unsupported: string; readonly instead?: Steps };

/** How one place carries out every verb: one file for each mail program, one family for each other place. */
export interface GuideOf<P extends Place> {
  readonly id: string;
  readonly place: P;
  /** What a person calls it. */
  readonly title: string;
  /** Versions that the menus were looked up for, and when (ISO date). */
  readonly version?: string;
  readonly seen: string;
  readonly source: string;
  /** The vendor's cloud fetches the mail, so this computer and its network cannot be the cause. */
  readonly fetchedByCloud?: boolean;
  /** Other names under which a person or a text may speak of it. */
  readonly aliases?: readonly string[];
  /** The place's own words for the values of an argument: `security: { tls: 'EMAIL_USE_SSL = True' }`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly answers: { readonly [V in VerbAt<P>]: Answer };
}

/** `Guide<'server'>` is a guide of that place, `Guide` one of any place. */
export type Guide<P extends Place = Place> = { readonly [Q in P]: GuideOf<Q> }[P];

type PlaceholdersIn<A> = A extends readonly (infer S)[]
  ? S extends string
    ? Placeholders<S>
    : never
  : A extends { readonly incoming: infer I; readonly outgoing: infer O }
    ? PlaceholdersIn<I> | PlaceholdersIn<O>
    : A extends { readonly unsupported: infer U extends string; readonly instead?: infer I }
      ? Placeholders<U> | PlaceholdersIn<I>
      : never;

/** The placeholders that a verb's steps may not use, because the verb has no such argument. */
type Strangers<V, A> = V extends keyof typeof import('./action.ts').verbs
  ? Exclude<PlaceholdersIn<A>, keyof ActionArgs<V>>
  : never;

/** Declares a guide. A missing verb or a placeholder that the verb lacks does not compile. */
export function guide<P extends Place, const A extends { readonly [V in VerbAt<P>]: Answer }>(
  definition: Omit<GuideOf<P>, 'answers'> & {
    readonly answers: A & {
      readonly [V in keyof A]: [Strangers<V, A[V]>] extends [never]
        ? A[V]
        : { readonly unknownPlaceholder: Strangers<V, A[V]> };
    };
  },
): GuideOf<P> {
  return definition;
}

/** A guide of any one place. */
export type AnyGuide = { [P in Place]: Guide<P> }[Place];
