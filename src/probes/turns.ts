/**
 * The addresses of one service take turns with TLS. A second address begins it when the first does not answer
 * quickly or answers well, but not when the first has just shown a broken handshake: ban tools count each of
 * those. Where TLS begins with STARTTLS, everything before it is said to all addresses at once: waiting would
 * cost round trips.
 */
export class Turns {
  readonly #decided = new Map<string, Promise<boolean>>();
  readonly #decide = new Map<string, (go: boolean) => void>();

  /** Resolves when this turn may begin; false where it is better left out. The first turn begins at once. */
  async begins(group: string, turn: number): Promise<boolean> {
    for (let before = 0; before < turn; before++) if (!(await this.#promise(group, before))) return false;
    return true;
  }

  /** Says whether the next turn may begin; only the first word of each turn counts. */
  decide(group: string, turn: number, go: boolean): void {
    void this.#promise(group, turn);
    this.#decide.get(`${group} ${turn}`)?.(go);
  }

  #promise(group: string, turn: number): Promise<boolean> {
    const key = `${group} ${turn}`;
    const known = this.#decided.get(key);
    if (known !== undefined) return known;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#decided.set(key, promise);
    this.#decide.set(key, resolve);
    return promise;
  }
}
