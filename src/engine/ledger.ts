import {
  type AnyFact,
  type FactId,
  type FactKind,
  facts,
  problemWithFact,
  type Told,
} from '../kernel/facts.ts';
import type { ReplyFact } from '../kernel/fault.ts';

/** The append-only list of the facts of one examination: also its log, its bug report, its test case. */
export class Ledger {
  readonly #facts: AnyFact[] = [];
  readonly #now: () => string;
  readonly #clean: ((text: string) => string) | undefined;
  readonly #listeners: ((fact: AnyFact) => void)[] = [];

  /** @param clean takes secrets out of what others have said, before it is kept. */
  constructor(now: () => string = () => new Date().toISOString(), clean?: (text: string) => string) {
    this.#now = now;
    this.#clean = clean;
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
      ...(this.#clean === undefined ? {} : { value: cleaned(told.kind, told.value, this.#clean) }),
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

/**
 * What the user, this computer and our own tables say: names there must stay names, whatever the password is.
 */
const isOwn = (kind: FactKind): boolean => /^(?:config|provider|host|dns|user)\./.test(kind);

/**
 * Values are flat: texts and lists of texts. A word of the vocabulary stays what it is, whatever the password
 * is.
 */
function cleaned(kind: FactKind, value: object, clean: (text: string) => string): object {
  if (isOwn(kind)) return value;
  const fields: Readonly<Record<string, { check(v: unknown): boolean }>> = facts[kind].fields;
  const one = (v: unknown): unknown => (typeof v === 'string' ? clean(v) : Array.isArray(v) ? v.map(one) : v);
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => {
      const after = one(v);
      return [key, fields[key]?.check(after) === true ? after : v];
    }),
  );
}

export const isReply = (fact: AnyFact): fact is AnyFact & ReplyFact =>
  fact.kind === 'smtp.reply' || fact.kind === 'imap.reply' || fact.kind === 'pop3.reply';
