import type { EventName, Events, ServerEvent } from './contract.ts';

/** More events than an examination ever has; what is beyond pushes the oldest out. */
const mostEvents = 4000;

/** The events of one examination, kept so that whoever comes late or comes back gets them all, in order. */
export class EventLog {
  #events: ServerEvent[] = [];
  #last = 0;
  #isOver = false;
  readonly #waiting = new Set<() => void>();

  push<K extends EventName>(event: K, data: Events[K]): void {
    if (this.#isOver) return;
    this.#last++;
    // The pair of name and data is bound by the signature.
    this.#events.push({ id: this.#last, event, data } as ServerEvent);
    if (this.#events.length > mostEvents) this.#events = this.#events.slice(-mostEvents / 2);
    if (event === 'end') this.#isOver = true;
    for (const wake of [...this.#waiting]) wake();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What came after the event with this id. */
  since(id: number): readonly ServerEvent[] {
    const from = this.#events.findIndex((e) => e.id > id);
    return from === -1 ? [] : this.#events.slice(from);
  }

  /** Of an examination that is over for a while, what came out of it: the way there takes memory. */
  shorten(): void {
    if (!this.#isOver) return;
    const ladder = this.#events.findLast((e) => e.event === 'ladder');
    this.#events = this.#events.filter(
      (e) =>
        e === ladder ||
        e.event === 'discovered' ||
        e.event === 'end' ||
        (e.event === 'report' && e.data.provisional !== true),
    );
  }

  /** Resolves when something new has come, or when `signal` ends the wait. */
  async next(signal: AbortSignal): Promise<void> {
    if (this.#isOver || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
