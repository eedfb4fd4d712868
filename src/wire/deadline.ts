/** Why a wait came to its end before an answer did. */
export type Lapse = 'timeout' | 'cancelled';

/**
 * The moment by which something has an answer or is given up. Deadlines only ever get tighter: a sub-deadline
 * never outlives its parent. Cancellation travels along as an AbortSignal.
 */
export class Deadline {
  readonly #end: number;
  readonly #cancel: AbortSignal | undefined;

  constructor(ms: number, parent?: Deadline | AbortSignal) {
    const end = performance.now() + Math.max(0, ms);
    this.#end = parent instanceof Deadline ? Math.min(end, parent.#end) : end;
    this.#cancel = parent instanceof Deadline ? parent.#cancel : parent;
  }

  /** Milliseconds left, never negative. */
  remaining(): number {
    return Math.max(0, this.#end - performance.now());
  }

  /** What has already ended this deadline, if anything has. */
  get lapsed(): Lapse | undefined {
    if (this.#cancel?.aborted) return 'cancelled';
    return this.remaining() <= 0 ? 'timeout' : undefined;
  }

  /** At most `ms` from now, and never later than this one. */
  sub(ms: number): Deadline {
    return new Deadline(ms, this);
  }

  /** For interfaces that speak AbortSignal. */
  get signal(): AbortSignal {
    const timer = AbortSignal.timeout(Math.min(Math.ceil(this.remaining()), 2 ** 31 - 1));
    return this.#cancel ? AbortSignal.any([this.#cancel, timer]) : timer;
  }

  /** Calls back once when time is up or work is cancelled; the returned function calls it off. */
  onLapse(callback: (lapse: Lapse) => void): () => void {
    const stop = () => {
      clearTimeout(timer);
      this.#cancel?.removeEventListener('abort', cancelled);
    };
    const cancelled = () => {
      stop();
      callback('cancelled');
    };
    const timer = setTimeout(
      () => {
        stop();
        callback('timeout');
      },
      Math.min(Math.ceil(this.remaining()), 2 ** 31 - 1),
    );
    if (this.#cancel?.aborted) queueMicrotask(cancelled);
    else this.#cancel?.addEventListener('abort', cancelled, { once: true });
    return stop;
  }

  /** Waits, and tells whether the whole pause passed (false: the deadline came first). */
  pause(ms: number): Promise<boolean> {
    const whole = ms <= this.remaining();
    return new Promise((resolve) => {
      this.sub(ms).onLapse((lapse) => resolve(lapse === 'timeout' && whole));
    });
  }
}
