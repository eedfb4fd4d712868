import type { AnyFact, Fact, FactKind } from '../kernel/facts.ts';
import type { Evidence, ReplyFact, View } from '../kernel/fault.ts';
import type { Meaning, Said } from '../kernel/meaning.ts';
import { concerns, type Subject } from '../kernel/subject.ts';
import { symptoms } from '../views/symptoms.ts';
import { isReply } from './ledger.ts';

export type Meanings = (reply: ReplyFact, providers: readonly string[]) => readonly Said[];

/** The facts of one moment, indexed; derived facts are computed once. */
export class FactBase implements Evidence {
  readonly #byKind = new Map<FactKind, AnyFact[]>();
  readonly #views = new Map<View<unknown, FactKind>, unknown>();
  readonly #heard = new Map<Meaning, { reply: ReplyFact; said: Said }[]>();
  readonly #said = new Map<number, readonly Said[]>();
  /** Kinds that were asked for; a test compares them with what a fault declares. */
  readonly asked = new Set<FactKind>();
  readonly facts: readonly AnyFact[];

  constructor(facts: readonly AnyFact[], meanings: Meanings = () => []) {
    this.facts = [...facts];
    for (const fact of facts) {
      const same = this.#byKind.get(fact.kind);
      if (same === undefined) this.#byKind.set(fact.kind, [fact]);
      else same.push(fact);
    }
    const providers = [
      ...new Set(
        (this.#byKind.get('provider.match') ?? []).flatMap((f) =>
          f.kind === 'provider.match' ? [f.value.provider] : [],
        ),
      ),
    ];
    for (const fact of facts) if (isReply(fact)) this.#hear(fact, meanings(fact, providers));
  }

  #hear(reply: ReplyFact, said: readonly Said[]): void {
    this.#said.set(reply.id, said);
    for (const one of said) {
      const same = this.#heard.get(one.meaning);
      if (same === undefined) this.#heard.set(one.meaning, [{ reply, said: one }]);
      else if (same.at(-1)?.reply !== reply) same.push({ reply, said: one });
    }
  }

  has(kind: FactKind): boolean {
    return this.#byKind.has(kind);
  }

  hears(meaning: Meaning): boolean {
    return this.#heard.has(meaning);
  }

  all<K extends FactKind>(kind: K, about?: Subject): readonly Fact<K>[] {
    this.asked.add(kind);
    // The map is filled by kind, which the type system cannot see.
    const found = (this.#byKind.get(kind) ?? []) as unknown as readonly Fact<K>[];
    return about === undefined ? found : found.filter((f) => concerns(f.subject, about));
  }

  one<K extends FactKind>(kind: K, about?: Subject): Fact<K> | undefined {
    return this.all(kind, about)[0];
  }

  meaning(reply: ReplyFact): readonly Said[] {
    return this.#said.get(reply.id) ?? [];
  }

  said(...wanted: readonly Meaning[]): readonly { readonly reply: ReplyFact; readonly said: Said }[] {
    return wanted.flatMap((m) => this.#heard.get(m) ?? []);
  }

  isSymptom(fact: Pick<AnyFact, 'id'>): boolean {
    return this.view(symptoms).has(fact.id);
  }

  view<T, M extends FactKind>(view: View<T, M>): T {
    const key = view as unknown as View<unknown, FactKind>;
    if (!this.#views.has(key)) this.#views.set(key, view.derive(this));
    return this.#views.get(key) as T;
  }
}
