import { isIP } from 'node:net';
import type { FactKind, Tell, Told, Value } from '../kernel/facts.ts';
import { type Protocol, type ServiceSubject, service } from '../kernel/subject.ts';
import { Connection, type Ended } from '../wire/connection.ts';
import { classifyGreeting } from '../wire/greeting.ts';
import { connectTcp } from '../wire/tcp.ts';
import type { TlsOptions } from '../wire/tls.ts';
import { tellHandshake } from './_tls.ts';
import type { Tools } from './tools.ts';

/** One server as the settings have it, at one address. */
export interface Target {
  readonly name: string;
  readonly port: number;
  readonly address: string;
  readonly protocol: Protocol;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly role: 'incoming' | 'outgoing';
  readonly loginOff?: boolean;
  readonly mechanism?: string;
  /** Its place among the addresses of the service; left out where it need not wait for others. */
  readonly turn?: number;
}

const waitingAfterMs = 3000;
/** Without a connection after this time the next address is tried beside it. */
const quickAnswerMs = 300;
/** A server that lets one conversation wait so long is asked at its next address meanwhile. */
const slowAnswerMs = 8000;

/** What all conversations share: one session of facts about one service at one address. */
export class Dialogue {
  readonly subject: ServiceSubject;
  readonly session: string;
  readonly target: Target;
  readonly tools: Tools;
  readonly #tell: Tell;

  constructor(target: Target, session: string, tools: Tools, tell: Tell) {
    const { name, port, address, protocol } = target;
    this.subject = service({ name, port, address, protocol });
    this.session = session;
    this.target = target;
    this.tools = tools;
    this.#tell = tell;
  }

  tell<K extends FactKind>(kind: K, value: Value<K>, aside = false): void {
    const told: Told<K> = {
      kind,
      subject: this.subject,
      session: this.session,
      value,
      ...(aside ? { aside: true } : {}),
    };
    this.#tell(told);
  }

  /** Waits until it is this address's turn to begin TLS; false where that is better left out. */
  async mayShakeHands(): Promise<boolean> {
    const { name, port, turn } = this.target;
    return turn === undefined || this.tools.turns.begins(`${name}:${port}`, turn);
  }

  /** The next address of the service may begin TLS, or had better not. */
  passOn(go: boolean): void {
    const { name, port, turn } = this.target;
    if (turn !== undefined) this.tools.turns.decide(`${name}:${port}`, turn, go);
  }

  /** Says that something has had no answer yet, so that other questions go on meanwhile. */
  async whileWaiting<T>(what: Value<'waiting'>['what'], work: Promise<T>): Promise<T> {
    const waits = setTimeout(() => this.tell('waiting', { what, ms: waitingAfterMs }), waitingAfterMs);
    const slow = setTimeout(() => this.passOn(true), slowAnswerMs);
    return work.finally(() => {
      clearTimeout(waits);
      clearTimeout(slow);
    });
  }

  /** Connects; undefined where it did not come about, which is told. */
  async connect(): Promise<Connection | undefined> {
    const { target, tools } = this;
    const to = tools.connectTo(target.name, target.address, target.port);
    const attempt = connectTcp(to.address, to.port, tools.deadline, { patience: tools.patience.connectMs });
    const impatience = setTimeout(() => this.passOn(true), quickAnswerMs);
    const result = await this.whileWaiting('connect', attempt);
    clearTimeout(impatience);
    if (result.outcome === 'cancelled') return undefined;
    const family = isIP(target.address) === 6 ? '6' : '4';
    this.tell('tcp.connect', {
      outcome: result.outcome,
      ms: Math.round(result.ms),
      family,
      ...(result.outcome === 'timeout' ? { tries: 3 } : {}),
      ...(result.outcome !== 'open' && result.code !== undefined ? { code: result.code } : {}),
    });
    if (result.outcome !== 'open') return undefined;
    return new Connection(
      result.socket,
      tools.transcript.conversation(`${target.name}:${target.port} ${target.address}`),
    );
  }

  tlsOptions(): TlsOptions {
    const { tools, target } = this;
    return {
      servername: target.name,
      now: tools.now(),
      ...(tools.extraCa === undefined ? {} : { ca: tools.extraCa }),
    };
  }

  /** TLS from the first byte; false where it did not come about. */
  async implicitTls(connection: Connection): Promise<boolean> {
    const deadline = this.tools.deadline.sub(this.tools.patience.greetingMs);
    const handshake = await this.whileWaiting('handshake', connection.startTls(this.tlsOptions(), deadline));
    tellHandshake(this, handshake, 'implicit', 'default');
    return handshake.outcome === 'ok';
  }

  /** Tells what was the first thing the server said; true where it speaks the protocol that was hoped for. */
  tellGreeting(connection: Connection, text: string, ms: number, ended?: Ended): boolean {
    const says = classifyGreeting(connection.firstBytes, ended?.end);
    if (ended?.end === 'cancelled') return false;
    this.tell('greeting', {
      says: says === 'smtp-masked' ? 'masked' : says,
      text,
      over: connection.secured ? 'tls' : 'plain',
      expected: this.target.protocol,
      ms: Math.round(ms),
    });
    const spoke = says === this.target.protocol || says === 'smtp-masked';
    // A greeting of the right kind that was never finished says nothing bad by itself: how it ended does.
    if (ended !== undefined && (spoke || ended.end === 'tls-alert')) this.tellEnd(ended, 'greeting');
    return spoke;
  }

  /** Tells how the other side ended the conversation before its time. */
  tellEnd(ended: Ended, stage: string): void {
    if (ended.end === 'cancelled') return;
    if (ended.alert === 'certificate_required' || ended.alert === 'bad_certificate') {
      this.tell('tls.problem', {
        problem: 'client-certificate',
        ...(ended.code === undefined ? {} : { code: ended.code }),
      });
      return;
    }
    const how =
      ended.end === 'reset' || ended.end === 'timeout' || ended.end === 'overflow' ? ended.end : 'closed';
    this.tell('session.end', {
      how,
      stage,
      ms: Math.round(ended.ms),
      ...(ended.code === undefined ? {} : { code: ended.code }),
    });
  }

  notExamined(rung: Value<'not-examined'>['rung'], why: Value<'not-examined'>['why']): void {
    this.tell('not-examined', { rung, why });
  }
}

/** Whether the handshake leaves nothing to be wished: a password may travel over it. */
export function isSecure(connection: Connection): boolean {
  const checks = connection.tls?.checks;
  return (
    connection.secured &&
    checks?.name.matches === true &&
    checks.dates[0] === 'current' &&
    checks.trust.some((t) => t.trusted)
  );
}

export const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';
