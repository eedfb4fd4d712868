import type { DiscoveredServer, LiveResult } from '../kernel/discovered.ts';
import { Connection, isEnded } from '../wire/connection.ts';
import type { Deadline } from '../wire/deadline.ts';
import { classifyGreeting } from '../wire/greeting.ts';
import { ImapSession } from '../wire/imap.ts';
import { Pop3Session } from '../wire/pop3.ts';
import { connectAny } from '../wire/race.ts';
import { SmtpSession } from '../wire/smtp.ts';
import type { TlsHandshake, TlsOptions } from '../wire/tls.ts';
import { holdsEveryCheck } from '../wire/web.ts';
import { certificateReason } from './fetch.ts';
import type { Names } from './names.ts';
import type { DiscoveryTools } from './tools.ts';

export interface Seen {
  readonly result: LiveResult;
  /** How it lets people log in, as it says over encryption. */
  readonly offers?: readonly string[];
}

type Session = ImapSession | Pop3Session | SmtpSession;

/** Handshakes that may break in one run: ban tools count them. */
const mostBroken = 2;

/**
 * Looks whether servers are what a source says of them: one connection each, capabilities only, and a
 * goodbye.
 */
export class LiveChecks {
  readonly #tools: DiscoveryTools;
  readonly #names: Names;
  readonly #deadline: Deadline;
  readonly #seen = new Map<string, Promise<Seen>>();
  #broken = 0;

  constructor(tools: DiscoveryTools, names: Names, deadline: Deadline) {
    this.#tools = tools;
    this.#names = names;
    this.#deadline = deadline;
  }

  /**
   * Asked at most once for each host and port: what else is said of the same port is settled by the first.
   */
  check(server: DiscoveredServer): Promise<Seen> {
    const key = `${server.protocol} ${server.host}:${server.port} ${server.security}`;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const isAsked = [...this.#seen.keys()].some((k) => k.includes(` ${server.host}:${server.port} `));
    const seen: Promise<Seen> = isAsked ? Promise.resolve({ result: 'not-tried' }) : this.#look(server);
    this.#seen.set(key, seen);
    return seen;
  }

  async #look(server: DiscoveredServer): Promise<Seen> {
    const { host, port, security } = server;
    const { outcome, places } = await this.#names.places(host, port);
    if (outcome !== 'found') return { result: outcome === 'absent' ? 'no-name' : 'no-answer' };
    const connected = await connectAny(places, this.#deadline, 4000);
    if (connected.outcome !== 'open')
      return { result: connected.outcome === 'timeout' ? 'no-answer' : 'no-connection' };
    if (this.#broken >= mostBroken && security === 'tls') {
      connected.socket.destroy();
      return { result: 'not-tried' };
    }
    const log = this.#tools.transcript.conversation(`${host}:${port} ${connected.address}`);
    const connection = new Connection(connected.socket, log);
    const session = sessionFor(server, connection);
    try {
      return await this.#talk(server, connection, session);
    } finally {
      // Nobody waits for the goodbye.
      void session.end(this.#deadline);
    }
  }

  async #talk(
    { protocol, security, host }: DiscoveredServer,
    connection: Connection,
    session: Session,
  ): Promise<Seen> {
    const tools = this.#tools;
    const options: TlsOptions = {
      servername: host,
      now: tools.now(),
      ...(tools.extraCa === undefined ? {} : { ca: tools.extraCa }),
    };
    const handshake = security === 'tls' ? await connection.startTls(options, this.#deadline) : undefined;
    if (handshake?.outcome === 'failed') return this.#failed(handshake);
    const greeting = await session.greeting(this.#deadline);
    if (isEnded(greeting) && greeting.end === 'timeout') return { result: 'no-answer' };
    const says = classifyGreeting(connection.firstBytes);
    if (says !== protocol) {
      // In the language of whoever has answered.
      const goodbye = { imap: 'a LOGOUT', pop3: 'QUIT', smtp: 'QUIT' }[says as string];
      if (goodbye !== undefined) connection.send(goodbye);
      return { result: 'other-protocol' };
    }
    const before = await capabilitiesOf(session, tools.ehloName ?? '[127.0.0.1]', this.#deadline);
    if (security !== 'starttls') return verdict(host, handshake, before.mechanisms);
    if (!before.starttls) return { result: 'no-starttls' };
    const upgraded =
      session instanceof Pop3Session
        ? await session.stls(options, this.#deadline)
        : await session.starttls(options, this.#deadline);
    if (upgraded.tls === undefined) return { result: 'no-starttls' };
    if (upgraded.tls.outcome === 'failed') return this.#failed(upgraded.tls);
    // What is offered in the clear may be less than what is offered behind TLS: it is not asked for a
    // second time.
    return verdict(host, upgraded.tls, []);
  }

  #failed({ reason }: TlsHandshake): Seen {
    if (reason === 'cancelled') return { result: 'not-tried' };
    this.#broken++;
    return { result: reason === 'timeout' ? 'no-answer' : 'tls-failed' };
  }
}

/** A bridge program on this computer signs for itself. */
const isLocal = (host: string): boolean => host.startsWith('127.');

function verdict(host: string, handshake: TlsHandshake | undefined, mechanisms: readonly string[]): Seen {
  if (handshake !== undefined && !holdsEveryCheck(handshake) && !isLocal(host))
    return { result: certificateReason(handshake) };
  return { result: 'verified', ...(mechanisms.length === 0 ? {} : { offers: mechanisms }) };
}

function sessionFor({ protocol, host, port }: DiscoveredServer, connection: Connection): Session {
  const place = { host, port };
  if (protocol === 'imap') return new ImapSession(connection, place);
  return protocol === 'pop3' ? new Pop3Session(connection, place) : new SmtpSession(connection, place);
}

interface Offered {
  readonly starttls: boolean;
  readonly mechanisms: readonly string[];
}

async function capabilitiesOf(session: Session, ehlo: string, deadline: Deadline): Promise<Offered> {
  if (session instanceof SmtpSession) {
    const { capabilities } = await session.ehlo(ehlo, deadline);
    return {
      starttls: capabilities?.keywords.has('STARTTLS') === true,
      mechanisms: capabilities?.auth ?? [],
    };
  }
  if (session instanceof Pop3Session) {
    const { capabilities } = await session.capa(deadline);
    return { starttls: capabilities?.keywords.has('STLS') === true, mechanisms: capabilities?.sasl ?? [] };
  }
  if (session.capabilities === undefined) await session.capability(deadline);
  const items = (session.capabilities ?? []).map((c) => c.toUpperCase());
  return {
    starttls: items.includes('STARTTLS'),
    mechanisms: items.filter((c) => c.startsWith('AUTH=')).map((c) => c.slice(5)),
  };
}
