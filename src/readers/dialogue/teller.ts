import type { AnyTold, Told, Value } from '../../kernel/facts.ts';
import type { Protocol } from '../../kernel/subject.ts';
import { type Context, placeOf } from '../context.ts';

type Bare = { [K in AnyTold['kind']]: Pick<Told<K>, 'kind' | 'value'> }[AnyTold['kind']];

/** A conversation that says more repeats itself. */
const mostFacts = 300;

/** What is told of one conversation so far, and where it stands for all protocols alike. */
export class Teller {
  readonly told: AnyTold[] = [];
  readonly session: string;
  where: Context;
  greeted = false;
  secured = false;
  /** STARTTLS was granted, and nothing has been said since. */
  shaking = false;
  /** What the client had come for was granted: a login, a message. */
  reachedGoal = false;
  /** A message was accepted: how the connection is closed no longer matters. */
  isSent = false;
  /** The client has said goodbye. */
  leaving = false;
  #wasRefused = false;

  constructor(session: string, where: Context) {
    this.session = session;
    this.where = where;
  }

  get over(): 'plain' | 'tls' {
    return this.secured ? 'tls' : 'plain';
  }

  speaks(protocol: Protocol): void {
    this.where = { ...this.where, protocol };
  }

  tell(first: number, last: number, bare: Bare): void {
    if (this.told.length >= mostFacts) return;
    const base = { subject: placeOf(this.where), source: 'text' as const, session: this.session };
    this.told.push({ ...bare, ...base, lines: [first, last] } as AnyTold);
  }

  greeting(text: string, protocol: Protocol, number: number): void {
    this.greeted = true;
    this.speaks(protocol);
    const value = { says: protocol, text: text.slice(0, 300), over: this.over, expected: protocol };
    this.tell(number, number, { kind: 'greeting', value });
  }

  /** First words of something that is no mail server. */
  foreignWords(text: string, number: number): void {
    this.greeted = true;
    const says = text.startsWith('HTTP/') ? 'http' : text.startsWith('SSH-') ? 'ssh' : 'other';
    const { protocol } = this.where;
    const expected = protocol === undefined ? {} : { expected: protocol };
    const value = { says, text: text.slice(0, 300), over: this.over, ...expected } as const;
    this.tell(number, number, { kind: 'greeting', value });
  }

  refusal(protocol: Protocol, value: object, stage: string, first: number, last: number): void {
    this.speaks(protocol);
    this.#wasRefused = true;
    this.tell(first, last, { kind: `${protocol}.reply`, value: { ...value, stage } } as unknown as Bare);
  }

  login(
    protocol: Protocol,
    outcome: Value<'login.result'>['outcome'],
    mechanism: string | undefined,
    at: number,
  ): void {
    const value = { outcome, protocol, ...(mechanism === undefined ? {} : { mechanism }) };
    this.tell(at, at, { kind: 'login.result', value });
  }

  loggedIn(protocol: Protocol, mechanism: string | undefined, at: number): void {
    this.forgive('auth', 'login');
    this.reachedGoal = true;
    this.login(protocol, 'accepted', mechanism, at);
  }

  /** What was refused first and granted then was only a way round. */
  forgive(...stages: readonly string[]): void {
    if (!this.#wasRefused) return;
    const isPast = (t: AnyTold): boolean => {
      if (t.kind === 'login.result') return stages.includes('login') && t.value.outcome !== 'accepted';
      return t.kind.endsWith('.reply') && 'stage' in t.value && stages.includes(String(t.value.stage));
    };
    this.told.splice(0, this.told.length, ...this.told.filter((t) => !isPast(t)));
  }

  capabilities(protocol: Protocol, items: readonly string[], at: number): void {
    const words = items.map((item) => item.trim()).filter((item) => item !== '');
    const mechanisms = words.flatMap((w) =>
      /^AUTH[ =]/i.test(w) ? w.slice(5).split(/[ =]/) : /^SASL /i.test(w) ? w.slice(5).split(' ') : [],
    );
    this.tell(at, at, {
      kind: 'capabilities',
      value: {
        protocol,
        secured: this.secured,
        items: words.slice(0, 60),
        mechanisms: [...new Set(mechanisms.filter((m) => m !== '').map((m) => m.toUpperCase()))],
        starttls: words.some((w) => /^(?:STARTTLS|STLS)$/i.test(w)),
      },
    });
  }

  /** From here on the bytes are encrypted, if the handshake succeeds. */
  upgrade(): void {
    this.secured = true;
    this.shaking = true;
  }
}
