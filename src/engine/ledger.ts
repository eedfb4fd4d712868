import { type AnyFact, type FactId, type FactKind, problemWithFact, type Told } from '../kernel/facts.ts';
import type { ReplyFact } from '../kernel/fault.ts';

/** The append-only list of the facts of one examination: also its log, its bug report, its test case. */
export class Ledger {
  readonly #facts: AnyFact[] = [];
  readonly #now: () => string;
  readonly #listeners: ((fact: AnyFact) => void)[] = [];

  constructor(now: () => string = () => new Date().toISOString()) {
    this.#now = now;
  }

  get facts(): readonly AnyFact[] {
    return this.#facts;
  }

  onFact(listener: (fact: AnyFact) => void): void {
    this.#listeners.push(listener);
  }

  /** @throws TypeError where the value does not fit its kind: a bug of the one who told it. */
  tell<K extends FactKind>(told: Told<K>): FactId {
    const problem = problemWithFact(told.kind, told.value);
    if (problem !== undefined) throw new TypeError(`fact ${problem}`);
    const fact: unknown = {
      vantage: 'here',
      source: 'probe',
      ...told,
      id: this.#facts.length + 1,
      observedAt: this.#now(),
    };
    // Checked above: kind and value fit each other.
    const known = Object.freeze(fact as AnyFact);
    this.#facts.push(known);
    for (const listener of this.#listeners) listener(known);
    return known.id;
  }

  /** Takes over a fact of an earlier examination, with its time; ids are given anew. */
  retell(fact: AnyFact): FactId {
    const known = Object.freeze({ ...fact, id: this.#facts.length + 1 });
    this.#facts.push(known);
    return known.id;
  }
}

export const isReply = (fact: AnyFact): fact is AnyFact & ReplyFact =>
  fact.kind === 'smtp.reply' || fact.kind === 'imap.reply' || fact.kind === 'pop3.reply';
