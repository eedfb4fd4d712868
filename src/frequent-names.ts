const mostNames = 1000;

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/**
 * The names that come most often, in bounded memory (Misra and Gries 1982, thinned in batches as Anderson et
 * al. 2017 do): exact up to a thousand different ones. Beyond that the rarer half is taken off, and every
 * count that is left is a lower bound, short by at most the sum of what was taken off.
 */
export class FrequentNames {
  readonly #counts = new Map<string, number>();
  #error = 0;

  /** Whether there were more names than are kept. */
  get isCut(): boolean {
    return this.#error > 0;
  }

  add(name: string | undefined): void {
    if (name === undefined || name === '') return;
    const before = this.#counts.get(name);
    if (before !== undefined) {
      this.#counts.set(name, before + 1);
      return;
    }
    if (this.#counts.size >= mostNames) this.#thin();
    // A string of its own: a part of a line would keep the whole line in memory.
    this.#counts.set(Buffer.from(name).toString(), 1);
  }

  #thin(): void {
    const middle = [...this.#counts.values()].sort((a, b) => a - b)[mostNames / 2] ?? 1;
    this.#error += middle;
    for (const [name, count] of this.#counts)
      if (count <= middle) this.#counts.delete(name);
      else this.#counts.set(name, count - middle);
  }

  /** The most frequent; of a cut list only those that surely come more often than any that was taken off. */
  top(most: number): readonly NameCount[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .filter(({ count }) => count > this.#error)
      .sort((a, b) => b.count - a.count)
      .slice(0, most);
  }
}
