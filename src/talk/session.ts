// A connection as its model sees it: stages with a usual reply that the world's rules may replace.

import type { Conversation, Played } from './conversation.ts';
import type { Account, Mode, Rule, Server, Step } from './talk.ts';

export interface LoginTried {
  mechanism: string;
  user: string;
  accepted: boolean;
}

export interface Event {
  server: string;
  connection: number;
  what: 'connected' | 'said' | 'secured' | 'insecure' | 'login' | 'unexpected' | 'closed';
  text: string;
  login?: LoginTried;
}

/** What all connections to one server share. */
export interface Serving {
  server: Server;
  mode: Mode;
  accounts: Account[];
  anyPassword: string | undefined;
  visits: Map<string, number>;
}

const QUIET = new Set(['delay', 'drip', 'split']);

export class Session {
  readonly #talk: Conversation;
  readonly #serving: Serving;
  readonly #tell: (event: Pick<Event, 'what' | 'text' | 'login'>) => void;
  readonly server: Server;

  constructor(
    talk: Conversation,
    serving: Serving,
    tell: (event: Pick<Event, 'what' | 'text' | 'login'>) => void,
  ) {
    this.#talk = talk;
    this.#serving = serving;
    this.#tell = tell;
    this.server = serving.server;
  }

  get host(): string {
    return this.server.host;
  }

  get secured(): boolean {
    return this.#talk.secured;
  }

  /** STARTTLS may be offered now. */
  get upgradable(): boolean {
    return this.#serving.mode === 'starttls' && !this.secured;
  }

  async line(): Promise<string> {
    const line = await this.#talk.line();
    const credentials = /^((?:\S+ )?(?:AUTH \S+|AUTHENTICATE \S+|LOGIN (?:"[^"]*"|\S+)|PASS|APOP \S+)) .*$/i;
    this.#tell({ what: 'said', text: line.replace(credentials, '$1 [credentials]') });
    return line;
  }

  /** A line of a login: never kept in the log. */
  async credential(): Promise<string> {
    const line = await this.#talk.line();
    this.#tell({ what: 'said', text: line === '*' ? '*' : '[credentials]' });
    return line;
  }

  literal(length: number): Promise<string> {
    return this.#talk.literal(length);
  }

  say(text: string): Promise<Played> {
    return this.perform([{ do: 'say', text }]);
  }

  perform(steps: Step[], dress = (text: string) => text): Promise<Played> {
    return this.#talk.play(steps, (text) => dress(text).replaceAll('{host}', this.host));
  }

  unexpected(text: string): void {
    this.#tell({ what: 'unexpected', text });
  }

  /** The usual words of this server: the defaults, and what `with` and `without` change. */
  words(usual: string[]): string[] {
    const first = (text: string) => text.split(/[ =]/)[0]?.toUpperCase();
    const whole = (text: string) => (text.includes('=') ? text.toUpperCase() : first(text));
    const gone = new Set([...this.server.without, ...this.server.with].map((word) => whole(word)));
    return [...usual.filter((word) => !gone.has(whole(word)) && !gone.has(first(word))), ...this.server.with];
  }

  /** True if the world itself writes what this stage says. */
  rewrites(...stages: string[]): boolean {
    return this.server.rules.some((rule) => stages.includes(rule.stage));
  }

  /** Play a stage: the world's rule for the first of `stages` that has one, or else the usual reply. */
  async stage(stages: string | string[], usual: string[], dress?: (text: string) => string): Promise<Played> {
    const says = usual.map((text): Step => ({ do: 'say', text }));
    const rule = this.#rule([stages].flat());
    if (rule === undefined) return this.perform(says, dress);
    const speaks = rule.steps.some((step) => !QUIET.has(step.do) && step.do !== 'tls');
    if (speaks) return this.perform(rule.steps, dress);
    const later = rule.steps.filter((step) => step.do === 'tls');
    const before = rule.steps.filter((step) => step.do !== 'tls');
    return this.perform([...before, ...says, ...later], dress);
  }

  #rule(stages: string[]): Rule | undefined {
    for (const stage of stages) {
      const visit = (this.#serving.visits.get(stage) ?? 0) + 1;
      this.#serving.visits.set(stage, visit);
      const found = this.server.rules.find((rule) => {
        const here = rule.secured === undefined || rule.secured === this.secured;
        return rule.stage === stage && here && holds(rule, visit);
      });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** TLS after a positive reply to STARTTLS, unless the rule of that stage has begun it already. */
  async upgrade(): Promise<void> {
    if (!this.#talk.triedTls) await this.#talk.secure(this.server.tls);
  }

  /** Without `account` lines everyone with the world's password is known. */
  knows(name: string, fits: (password: string) => boolean): boolean {
    const { accounts, anyPassword } = this.#serving;
    if (accounts.length > 0) return accounts.some((one) => one.name === name && fits(one.password));
    return anyPassword === undefined || fits(anyPassword);
  }

  login(mechanism: string, user: string, accepted: boolean): void {
    const text = `${mechanism} ${user} ${accepted ? 'accepted' : 'refused'}`;
    this.#tell({ what: 'login', text, login: { mechanism, user, accepted } });
  }
}

function holds(rule: Rule, visit: number): boolean {
  switch (rule.when.is) {
    case 'always':
      return true;
    case 'nth':
      return visit === rule.when.n;
    case 'every':
      return visit % rule.when.n === 0;
    case 'after':
      return visit > rule.when.n;
  }
}
