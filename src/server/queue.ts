interface Waiting {
  readonly client: string;
  readonly run: () => Promise<void>;
}

/**
 * Runs at most so many at once. Who has many waiting does not hold up who has one: clients take turns, and
 * within a client the oldest comes first.
 */
export class FairQueue {
  readonly #most: number;
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, list) => sum + list.length, 0);
  }

  waitingOf(client: string): number {
    return this.#waiting.get(client)?.length ?? 0;
  }

  get running(): number {
    return this.#running;
  }

  /** `run` must not reject. Gives back how to take it out while it has not begun. */
  add(client: string, run: () => Promise<void>): () => boolean {
    const one = { client, run };
    this.#waiting.set(client, [...(this.#waiting.get(client) ?? []), one]);
    queueMicrotask(() => this.#go());
    return () => {
      const list = this.#waiting.get(client) ?? [];
      if (!list.includes(one)) return false;
      this.#keep(
        client,
        list.filter((w) => w !== one),
      );
      return true;
    };
  }

  #go(): void {
    while (this.#running < this.#most) {
      const [client, list] = this.#waiting.entries().next().value ?? [];
      const one = list?.[0];
      if (client === undefined || list === undefined || one === undefined) return;
      // Taken out and put behind all others: a turn each.
      this.#waiting.delete(client);
      this.#keep(client, list.slice(1));
      this.#running++;
      void one.run().finally(() => {
        this.#running--;
        this.#go();
      });
    }
  }

  #keep(client: string, list: Waiting[]): void {
    if (list.length === 0) this.#waiting.delete(client);
    else this.#waiting.set(client, list);
  }
}
