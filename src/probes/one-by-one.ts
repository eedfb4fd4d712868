/** Longer nobody waits for somebody else's login. */
const patienceMs = 10_000;

/**
 * One login of an account at a time: when a server speaks of too many attempts, there is no next one on its
 * way.
 */
export class OneByOne {
  #last: Promise<void> = Promise.resolve();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await atMost(before, patienceMs);
    try {
      return await work();
    } finally {
      resolve();
    }
  }
}

function atMost(wait: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wait.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
