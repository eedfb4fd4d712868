import type { Limits } from './limits.ts';
import { ProblemError } from './problem.ts';

const minute = 60_000;
const mostKeys = 50_000;

/** Counts what happens in a window of time, by key, in bounded memory. */
class Counter {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #began: number;

  constructor(most: number, windowMs: number, now: () => number) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#now = now;
    this.#began = now();
  }

  /** Seconds to wait, or undefined where it may go on. */
  take(key: string): number | undefined {
    if (this.#most === 0) return undefined;
    const now = this.#now();
    if (now - this.#began >= this.#windowMs || this.#counts.size > mostKeys) {
      this.#counts = new Map();
      this.#began = now;
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count > this.#most ? Math.ceil((this.#began + this.#windowMs - now) / 1000) : undefined;
  }
}

/** How often one client may come, and how often one and the same server may be examined. */
export class RateLimit {
  readonly #requests: Counter;
  readonly #examinations: Counter;
  readonly #targets: Counter;

  constructor(limits: Limits, now: () => number = Date.now) {
    this.#requests = new Counter(limits.requestsPerMinute, minute, now);
    this.#examinations = new Counter(limits.examinationsPerTenMinutes, 10 * minute, now);
    this.#targets = new Counter(limits.examinationsOfTarget, 10 * minute, now);
  }

  request(client: string): void {
    refuse(this.#requests.take(client), 'too many requests');
  }

  examination(client: string, targets: readonly string[]): void {
    refuse(this.#examinations.take(client), 'too many examinations');
    for (const target of targets)
      refuse(this.#targets.take(target.toLowerCase()), `${target} was examined often enough for now`);
  }
}

function refuse(wait: number | undefined, words: string): void {
  if (wait !== undefined) throw new ProblemError(429, words, { headers: { 'retry-after': String(wait) } });
}
