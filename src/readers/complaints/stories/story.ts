import type { Circumstance } from '../circumstances/index.ts';
import type { Suppose } from '../make.ts';
import type { Word } from '../words.ts';

/** A complaint as people tell it: the circumstances that make it, and what it may come from. */
export interface Story {
  readonly when: readonly (Word | Circumstance)[];
  readonly unless?: readonly (Word | Circumstance)[];
  /** It says more than the wording of an error that stands beside it. */
  readonly first?: true;
  /** Says only that something fails: it gives way to any wording that is known. */
  readonly bare?: true;
  readonly readings: readonly (readonly [odds: number, suppose: Suppose])[];
}

export const one = (suppose: Suppose): Story['readings'] => [[4, suppose]];
