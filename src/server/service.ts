import type { Secrets } from '../session/secrets.ts';
import type { Entry, NewExamination } from './contract.ts';
import type { Demos } from './demo.ts';
import { Examination } from './examination.ts';
import type { History } from './history.ts';
import type { Limits } from './limits.ts';
import type { Place } from './place.ts';
import { fieldProblem, ProblemError } from './problem.ts';
import { FairQueue } from './queue.ts';
import { run } from './run.ts';
import type { Vault } from './vault.ts';
import { joinWishes, optionsOf, serversGiven, splitSecrets } from './wish.ts';

export interface ServiceParts {
  readonly place: Place;
  readonly limits: Limits;
  readonly history?: History | undefined;
  readonly vault?: Vault | undefined;
  readonly demos: Demos;
}

/** All examinations of one server: those that run, those that wait, and those that are over. */
export class Service {
  readonly parts: ServiceParts;
  readonly #queue: FairQueue;
  readonly #known = new Map<string, Examination>();
  readonly #running = new Set<Promise<void>>();
  #isClosing = false;

  constructor(parts: ServiceParts) {
    this.parts = parts;
    this.#queue = new FairQueue(parts.limits.parallel);
  }

  /** @throws ProblemError where the wish is not right, or too many wait already. */
  start(given: NewExamination, client: string): Examination {
    if (this.#isClosing) throw new ProblemError(503, 'the server is about to stop');
    const earlier = given.again === undefined ? undefined : this.find(given.again);
    const { wish: own, secrets } = splitSecrets(given);
    const wish = earlier === undefined ? own : joinWishes(earlier, own);
    if (wish.demo !== undefined) return this.#startDemo(wish.demo, own, client);
    const { place } = this.parts;
    if (!place.login && secrets !== undefined)
      throw fieldProblem(
        'password',
        'this page takes no passwords; run maildoctor on your own computer for that',
      );
    // Refused now rather than later: everything of the wish that needs no looking up.
    optionsOf(wish, place);
    const servers = serversGiven(wish, place);
    if (servers.length === 0 && wish.address === undefined && (earlier?.servers.length ?? 0) === 0)
      throw fieldProblem('address', 'an examination needs an address or a server');
    const domain = wish.address?.split('@').at(-1);
    const refusal = domain === undefined ? undefined : place.refusal(domain, undefined);
    if (refusal !== undefined) throw fieldProblem('address', refusal);
    const unlocked = this.#unlock(given, wish.address);
    const known = secrets ?? unlocked ?? earlier?.secrets;
    const x = this.#remember(new Examination(wish, client, known, this.parts.limits.secretsMs));
    this.#keep(given, wish.address, secrets);
    this.#enqueue(x, () => run(x, place, earlier));
    return x;
  }

  #startDemo(
    id: string,
    own: { again?: string | undefined; client?: string | undefined },
    client: string,
  ): Examination {
    const demo = this.parts.demos.find(id);
    if (demo === undefined) throw fieldProblem('demo', `there is no demo "${id}"`);
    const wish = { ...demo.wish, ...own, demo: id };
    const x = this.#remember(new Examination(wish, client, demo.secrets, this.parts.limits.secretsMs));
    this.#enqueue(x, () => demo.play((place) => run(x, place)));
    return x;
  }

  #enqueue(x: Examination, work: () => Promise<void>): void {
    const { limits, history } = this.parts;
    if (this.#queue.waiting >= limits.waiting || this.#queue.waitingOf(x.client) >= limits.waitingOfClient) {
      this.#known.delete(x.id);
      throw new ProblemError(429, 'too many examinations are waiting', { headers: { 'retry-after': '30' } });
    }
    x.onEnd = () => history?.save(x);
    const takeOut = this.#queue.add(x.client, () => {
      const running = work()
        .catch(() => x.end('failed'))
        .finally(() => this.#running.delete(running));
      this.#running.add(running);
      return running;
    });
    x.signal.addEventListener('abort', () => takeOut(), { once: true });
  }

  /** Takes in what was explained, so that it has the same routes as an examination. */
  addExplained(x: Examination): void {
    this.#remember(x);
    this.parts.history?.save(x);
  }

  /** @throws ProblemError 404 */
  find(id: string): Examination {
    const found = this.#known.get(id) ?? this.parts.history?.load(id);
    if (found === undefined) throw new ProblemError(404, `there is no examination ${id}`);
    this.#known.set(id, found);
    return found;
  }

  /** The newest first; a page that others use lists nothing. */
  list(): readonly Entry[] {
    if (this.parts.place.hosted) return [];
    const here = [...this.#known.values()].map((x) => x.entry());
    const ids = new Set(here.map((e) => e.id));
    const kept = (this.parts.history?.list() ?? []).filter((e) => !ids.has(e.id));
    return [...here, ...kept].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  }

  remove(id: string): void {
    const x = this.find(id);
    if (!x.isOver) {
      x.cancel();
      return;
    }
    x.forget();
    this.#known.delete(id);
    this.parts.history?.remove(id);
  }

  /** Nothing new begins; what runs comes to its end, at most `graceMs`, and is stopped politely then. */
  async close(graceMs: number): Promise<void> {
    this.#isClosing = true;
    for (const x of this.#known.values()) if (x.state === 'queued' || x.state === 'waiting') x.cancel();
    const late = setTimeout(() => {
      for (const x of this.#known.values()) if (!x.isOver) x.cancel();
    }, graceMs);
    await Promise.allSettled([...this.#running]);
    clearTimeout(late);
    for (const x of this.#known.values()) x.forget();
    await this.parts.demos.close();
    this.parts.history?.close();
  }

  #remember(x: Examination): Examination {
    const { remembered, rememberMs } = this.parts.limits;
    const old = Date.now() - rememberMs;
    for (const [id, one] of this.#known) {
      if (!one.isOver) continue;
      if (this.#known.size < remembered && Date.parse(one.startedAt) > old) break;
      one.forget();
      this.#known.delete(id);
    }
    this.#known.set(x.id, x);
    return x;
  }

  #unlock({ unlock }: NewExamination, address: string | undefined): Secrets | undefined {
    if (unlock === undefined) return undefined;
    if (address === undefined) throw fieldProblem('unlock', 'a kept password belongs to an address');
    const found = this.parts.vault?.open(address, unlock.passphrase);
    if (found === undefined)
      throw fieldProblem('unlock.passphrase', 'no password is kept under this passphrase');
    return found;
  }

  #keep({ keep }: NewExamination, address: string | undefined, secrets: Secrets | undefined): void {
    if (keep === undefined) return;
    const { vault } = this.parts;
    if (vault === undefined) throw fieldProblem('keep', 'nothing is kept here');
    if (address === undefined || secrets === undefined)
      throw fieldProblem('keep', 'only the password of an address can be kept');
    vault.keep(address, secrets, keep.passphrase);
  }
}
