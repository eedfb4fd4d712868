import { createHmac, randomBytes, scryptSync } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Secret } from './kernel/secret.ts';

const dayMs = 86_400_000;
/**
 * Refused logins that one account may cost a server within a day without the user's consent, for each
 * protocol.
 */
const mostRefusals = 1;
const mostQuestionsPerServer = 60;

interface Entry {
  readonly at: number;
  readonly key: string;
  /** 16 bits of a slow hash of the refused pair: enough to know it again, too little to guess it. */
  readonly mark: string;
  readonly final: boolean;
}

interface Stored {
  readonly salt: string;
  readonly refused: readonly Entry[];
}

export type Refusal = 'budget' | 'locked-out';

/**
 * What an examination may still cost servers and accounts; kept for 24 hours across runs, so that neither
 * "check again" nor a watch gets an account locked or an address banned.
 */
export class Budget {
  readonly #memory: { readonly path: string | undefined; stored: Stored };
  readonly #asked = new Map<string, number>();

  constructor(path: string | undefined | Budget, now: number = Date.now()) {
    if (path instanceof Budget) {
      this.#memory = path.#memory;
      return;
    }
    const known = path === undefined ? undefined : read(path);
    this.#memory = {
      path,
      stored: {
        salt: known?.salt ?? randomBytes(16).toString('hex'),
        refused: (known?.refused ?? []).filter((e) => now - e.at < dayMs),
      },
    };
  }

  /** For one more run: what was refused counts for all, questions are counted anew. */
  another(now: number = Date.now()): Budget {
    const { stored } = this.#memory;
    this.#memory.stored = { ...stored, refused: stored.refused.filter((e) => now - e.at < dayMs) };
    return new Budget(this);
  }

  /** Why this login must not be tried, or undefined when it may. */
  refusalOf(protocol: string, server: string, user: string, secret: Secret): Refusal | undefined {
    const key = this.#key(protocol, server, user);
    const known = this.#memory.stored.refused.filter((e) => e.key === key);
    const everywhere = this.#key('*', '*', user);
    if (this.#memory.stored.refused.some((e) => e.final && (e.key === key || e.key === everywhere)))
      return 'locked-out';
    if (known.length === 0) return undefined;
    const mark = this.#mark(user, secret);
    return known.some((e) => e.mark === mark) || known.length > mostRefusals ? 'budget' : undefined;
  }

  /** Whether any server of the account has refused this pair within a day. */
  isRefusedSomewhere(user: string, secret: Secret): boolean {
    const everywhere = this.#key('*', '*', user);
    const known = this.#memory.stored.refused.filter((e) => e.key === everywhere);
    if (known.length === 0) return false;
    const mark = this.#mark(user, secret);
    return known.some((e) => e.mark === mark);
  }

  /**
   * Remembers a refusal; `final` where the server spoke of too many attempts: nothing more goes there today.
   */
  noteRefusal(
    protocol: string,
    server: string,
    user: string,
    secret: Secret,
    final: boolean,
    now = Date.now(),
  ): void {
    const entry = { at: now, key: this.#key(protocol, server, user), mark: this.#mark(user, secret), final };
    // An address is one account, whatever servers it is reached by.
    const account = final && user.includes('@') ? [{ ...entry, key: this.#key('*', '*', user) }] : [];
    this.#remember(entry, ...account);
  }

  /** Remembers that a server has called this pair wrong, so that no other is asked without need. */
  noteRefusedSomewhere(user: string, secret: Secret, now = Date.now()): void {
    const key = this.#key('*', '*', user);
    this.#remember({ at: now, key, mark: this.#mark(user, secret), final: false });
  }

  #remember(...entries: readonly Entry[]): void {
    const { stored } = this.#memory;
    this.#memory.stored = { ...stored, refused: [...stored.refused, ...entries] };
    this.#save();
  }

  /** An accepted login clears what was held against the account. */
  noteSuccess(protocol: string, server: string, user: string): void {
    const keys = [this.#key(protocol, server, user), this.#key('*', '*', user)];
    const { refused } = this.#memory.stored;
    if (!refused.some((e) => keys.includes(e.key))) return;
    this.#memory.stored = { ...this.#memory.stored, refused: refused.filter((e) => !keys.includes(e.key)) };
    this.#save();
  }

  /** Whether one more question beyond the baseline may go to this server in this run. */
  mayAsk(server: string | undefined): boolean {
    if (server === undefined) return true;
    const asked = this.#asked.get(server) ?? 0;
    if (asked >= mostQuestionsPerServer) return false;
    this.#asked.set(server, asked + 1);
    return true;
  }

  #key(protocol: string, server: string, user: string): string {
    return createHmac('sha256', this.#memory.stored.salt)
      .update(`${protocol} ${server} ${user}`.toLowerCase())
      .digest('hex')
      .slice(0, 24);
  }

  #mark(user: string, secret: Secret): string {
    return scryptSync(`${user}\0${secret.reveal()}`, this.#memory.stored.salt, 2, { N: 4096 }).toString(
      'hex',
    );
  }

  #save(): void {
    if (this.#memory.path === undefined) return;
    try {
      mkdirSync(dirname(this.#memory.path), { recursive: true, mode: 0o700 });
      const fresh = `${this.#memory.path}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify(this.#memory.stored), { mode: 0o600 });
      renameSync(fresh, this.#memory.path);
    } catch {
      // Without a place to remember, the budget still holds for this run.
    }
  }
}

function read(path: string): Stored | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('salt' in parsed) || !('refused' in parsed))
      return undefined;
    const { salt, refused } = parsed;
    if (typeof salt !== 'string' || !Array.isArray(refused)) return undefined;
    return { salt, refused: refused.filter(isEntry) };
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'at' in value &&
    typeof value.at === 'number' &&
    'key' in value &&
    typeof value.key === 'string' &&
    'mark' in value &&
    typeof value.mark === 'string' &&
    'final' in value &&
    typeof value.final === 'boolean'
  );
}
