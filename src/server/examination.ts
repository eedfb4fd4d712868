import { randomBytes } from 'node:crypto';
import type { Report } from '../kernel/report.ts';
import type { ServerSettings } from '../readers/settings.ts';
import type { Secrets } from '../session/secrets.ts';
import type { Consent, Entry, NewExamination, Problem, State } from './contract.ts';
import { EventLog } from './events.ts';

/** What was wished for, without anything secret. */
export type Wish = Omit<NewExamination, 'password' | 'passwordOut' | 'token' | 'keep' | 'unlock'>;

/** An examination as the history has it. */
export interface Kept {
  readonly id: string;
  readonly startedAt: string;
  readonly state: State;
  readonly wish: Wish;
  readonly servers: readonly ServerSettings[];
  readonly report: Report;
}

/** 128 bits: where there is no token, knowing the id is the right to see it. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** Time for everybody who listens to have heard it all, or to come back for the rest. */
const shortenMs = 60_000;

/** One examination, or one explained text, from the wish to the report. */
export class Examination {
  readonly id: string;
  readonly wish: Wish;
  readonly client: string;
  readonly startedAt: string;
  readonly log = new EventLog();
  readonly #stop = new AbortController();
  readonly #keepSecretsMs: number;
  /** Called once it is over, before anybody hears of it. */
  onEnd: (() => void) | undefined;
  state: State = 'queued';
  report: Report | undefined;
  problem: Problem | undefined;
  /** What was examined, so that it can be repeated. */
  servers: readonly ServerSettings[] = [];
  #secrets: Secrets | undefined;
  #forgetting: NodeJS.Timeout | undefined;
  #asked: { readonly consent: Consent; readonly answer: (yes: boolean) => void } | undefined;

  constructor(
    wish: Wish,
    client: string,
    secrets: Secrets | undefined,
    keepSecretsMs: number,
    { id, startedAt }: { id: string; startedAt: string } = {
      id: newId(),
      startedAt: new Date().toISOString(),
    },
  ) {
    this.id = id;
    this.startedAt = startedAt;
    this.wish = wish;
    this.client = client;
    this.#secrets = secrets;
    this.#keepSecretsMs = keepSecretsMs;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get secrets(): Secrets | undefined {
    return this.#secrets;
  }

  get consent(): Consent | undefined {
    return this.#asked?.consent;
  }

  get isOver(): boolean {
    return this.state === 'done' || this.state === 'cancelled' || this.state === 'failed';
  }

  /** Waits for the user's answer; a cancelled examination has a no. */
  ask(consent: Consent): Promise<boolean> {
    this.state = 'waiting';
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        this.signal.removeEventListener('abort', refuse);
        this.#asked = undefined;
        if (!this.isOver) this.state = 'running';
        resolve(yes);
      };
      const refuse = (): void => answer(false);
      this.signal.addEventListener('abort', refuse, { once: true });
      this.#asked = { consent, answer };
      this.log.push('consent', consent);
    });
  }

  /** False where no such question is open. */
  answer(id: string, yes: boolean): boolean {
    if (this.#asked?.consent.id !== id) return false;
    this.#asked.answer(yes);
    return true;
  }

  cancel(): void {
    this.#stop.abort();
    if (this.state === 'queued') this.end('cancelled');
  }

  end(state: 'done' | 'cancelled' | 'failed'): void {
    if (this.isOver) return;
    this.state = state;
    this.onEnd?.();
    this.log.push('end', { state });
    this.#forgetting = setTimeout(() => this.forget(), this.#keepSecretsMs);
    this.#forgetting.unref();
    setTimeout(() => this.log.shorten(), shortenMs).unref();
  }

  /** The password is gone from here on. */
  forget(): void {
    clearTimeout(this.#forgetting);
    this.#secrets = undefined;
  }

  /** What the history keeps; nothing where there is no report. */
  toKeep(): Kept | undefined {
    const { id, startedAt, state, wish, servers, report } = this;
    return report === undefined || !this.isOver ? undefined : { id, startedAt, state, wish, servers, report };
  }

  static fromKept({ state, wish, servers, report, ...known }: Kept): Examination {
    const x = new Examination(wish, '', undefined, 0, known);
    x.servers = servers;
    x.report = report;
    x.log.push('report', report);
    x.end(state === 'cancelled' ? 'cancelled' : 'done');
    return x;
  }

  /** The line of the history. */
  entry(): Entry {
    const { report } = this;
    return {
      id: this.id,
      kind: report?.kind ?? 'examination',
      state: this.state,
      ...(report === undefined || report.provisional === true ? {} : { verdict: report.verdict }),
      startedAt: this.startedAt,
      title: report === undefined ? '' : titleOf(report),
      target: targetOf(this),
      ...(this.wish.again === undefined ? {} : { again: this.wish.again }),
    };
  }
}

const titleOf = ({ diagnoses, tallies }: Report): string => diagnoses[0]?.title ?? tallies[0]?.title ?? '';

function targetOf({ wish, servers, report }: Examination): string {
  const named = report?.target.name;
  if (typeof named === 'string') return named.slice(0, 200);
  const host = servers[0]?.host;
  return wish.address ?? servers.find((s) => s.user?.includes('@') === true)?.user ?? host ?? '';
}
