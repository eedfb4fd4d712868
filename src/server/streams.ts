import type { Limits } from './limits.ts';
import { ProblemError } from './problem.ts';

/** How many event streams are open, of all and of each client. */
export class Streams {
  readonly #limits: Limits;
  readonly #open = new Map<string, number>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Gives back how to leave, which may be called more than once. */
  enter(client: string): () => void {
    const own = this.#open.get(client) ?? 0;
    const all = [...this.#open.values()].reduce((sum, n) => sum + n, 0);
    if (own >= this.#limits.streamsOfClient || all >= this.#limits.streams)
      throw new ProblemError(429, 'too many event streams are open', { headers: { 'retry-after': '5' } });
    this.#open.set(client, own + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#open.get(client) ?? 1) - 1;
      if (left === 0) this.#open.delete(client);
      else this.#open.set(client, left);
    };
  }
}
