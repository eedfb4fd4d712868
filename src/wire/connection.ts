import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Deadline } from './deadline.ts';
import { decode, LineReader } from './line-reader.ts';
import { alertName, type TlsHandshake, type TlsOptions, tlsHandshake } from './tls.ts';
import type { Conversation } from './transcript.ts';

export type EndKind =
  | 'closed'
  | 'reset'
  /** Nothing (more) in time; the connection itself is still there. */
  | 'timeout'
  | 'cancelled'
  /** More bytes than anybody needs. */
  | 'overflow'
  | 'tls-alert'
  | 'tls-error';

/** A conversation that gave no answer, and how. */
export interface Ended {
  readonly end: EndKind;
  readonly code?: string;
  /** The name of a TLS alert that came after the handshake, such as `certificate_required`. */
  readonly alert?: string;
  readonly message?: string;
  /** The beginning of a line that was never finished, made visible. */
  readonly partial?: string;
  /** What the server said in parting (IMAP BYE), made visible. */
  readonly parting?: string;
  readonly stage?: string;
  readonly ms: number;
}

export interface LineRead {
  readonly text: string;
  readonly truncated: boolean;
  readonly bareLf: boolean;
  /** Milliseconds waited for this line. */
  readonly ms: number;
}

export interface ConnectionLimits {
  line: number;
  /** Bytes received over the life of the connection. */
  total: number;
}

const LIMITS: ConnectionLimits = { line: 65_536, total: 4_194_304 };
const FIRST_BYTES = 64;

export function isEnded(answer: object): answer is Ended {
  return 'end' in answer;
}

/** One bounded conversation in lines over TCP, which may become TLS on the way. */
export class Connection {
  readonly log: Conversation;
  /** This computer's address on this connection. */
  readonly localAddress: string | undefined;
  readonly #limits: ConnectionLimits;
  #stream: Socket | TLSSocket;
  #reader: LineReader;
  #received = 0;
  #first = Buffer.alloc(0);
  #ended: Omit<Ended, 'ms'> | undefined;
  #wake: (() => void) | undefined;
  #tls: TlsHandshake | undefined;
  #endNoted = false;

  constructor(socket: Socket, log: Conversation, limits: Partial<ConnectionLimits> = {}) {
    this.log = log;
    this.localAddress = socket.localAddress;
    this.#limits = { ...LIMITS, ...limits };
    this.#reader = new LineReader(this.#limits.line);
    this.#stream = socket;
    this.#listen(socket);
  }

  /** Up to 64 bytes with which the peer began this layer of the conversation (again from zero after TLS). */
  get firstBytes(): Buffer {
    return this.#first;
  }

  get tls(): TlsHandshake | undefined {
    return this.#tls;
  }

  get secured(): boolean {
    return this.#tls?.outcome === 'ok';
  }

  /** Bytes received and not yet read, such as replies nobody asked for. */
  get pending(): number {
    return this.#reader.size;
  }

  /** How the conversation has come to its end, if it has. */
  get ended(): Omit<Ended, 'ms'> | undefined {
    return this.#ended;
  }

  async readLine(deadline: Deadline): Promise<LineRead | Ended> {
    const started = performance.now();
    const line = await this.#until(deadline, () => this.#reader.line());
    const ms = performance.now() - started;
    if ('end' in line) return this.#withPartial(line, ms);
    const text = decode(line.bytes);
    this.log.received(line.truncated ? `${text} … (the line goes on)` : text);
    return { text, truncated: line.truncated, bareLf: line.ending === 'lf', ms };
  }

  /** A literal: `count` bytes, of which at most `keep` are kept. */
  async readBytes(count: number, keep: number, deadline: Deadline): Promise<{ text: string } | Ended> {
    const started = performance.now();
    const kept: Buffer[] = [];
    let left = count;
    let room = keep;
    while (left > 0) {
      const piece = Math.min(left, 16_384);
      const bytes = await this.#until(deadline, () => this.#reader.take(piece));
      if ('end' in bytes) return { ...bytes, ms: performance.now() - started };
      kept.push(bytes.subarray(0, room));
      room -= Math.min(room, bytes.length);
      left -= piece;
    }
    const text = decode(Buffer.concat(kept));
    this.log.received(text);
    return { text };
  }

  /**
   * Sends whole lines in one packet. Where a line holds a secret, `display` is what is written down in its
   * place.
   * A command is one line: what has line ends inside does not leave this computer.
   */
  send(lines: string | readonly string[], display?: string): void {
    const list = typeof lines === 'string' ? [lines] : lines;
    for (const line of list) {
      if (/[\r\n\0]/.test(line)) throw new RangeError('a command is one line');
    }
    if (display !== undefined) this.log.sent(display);
    else for (const line of list) this.log.sent(line);
    this.#write(Buffer.from(list.map((line) => `${line}\r\n`).join(''), 'utf8'));
  }

  /** Sends the bytes of a literal as they are. */
  sendRaw(bytes: Buffer, display: string): void {
    this.log.sent(display);
    this.#write(bytes);
  }

  /** TLS from here on. What had come in before its first byte is thrown away and told as `injected`. */
  async startTls(options: TlsOptions, deadline: Deadline): Promise<TlsHandshake> {
    const injected = decode(this.#reader.drain().subarray(0, 2048));
    const plain = this.#stream;
    for (const event of ['data', 'end', 'error', 'close']) plain.removeAllListeners(event);
    plain.on('error', () => {});
    this.#reader = new LineReader(this.#limits.line);
    this.#first = Buffer.alloc(0);
    if (injected !== '') this.log.note(`came in before TLS began: ${injected}`);
    const before = this.#ended;
    const { handshake, socket } = before
      ? { handshake: notBegun(before), socket: undefined }
      : await tlsHandshake(plain, options, deadline);
    this.#tls = injected === '' ? handshake : { ...handshake, injected: this.log.redactor.visible(injected) };
    if (socket) {
      this.log.note(`TLS: ${handshake.version} ${handshake.cipher}`);
      this.#stream = socket;
      this.#listen(socket);
    } else {
      this.log.note(`TLS did not come about: ${handshake.reason} ${handshake.code ?? ''}`.trimEnd());
      this.#ended ??= { end: handshake.reason === 'reset' ? 'reset' : 'closed' };
      plain.destroy();
    }
    return this.#tls;
  }

  /** The TLS socket, for channel binding. */
  get tlsSocket(): TLSSocket | undefined {
    return 'getFinished' in this.#stream ? this.#stream : undefined;
  }

  /** Closes the connection in good order; what is still to be sent is sent. Never waits for the peer. */
  close(): void {
    this.#ended ??= { end: 'closed' };
    const stream = this.#stream;
    stream.removeAllListeners('data');
    stream.resume();
    stream.end();
    stream.destroySoon();
    const timer = setTimeout(() => stream.destroy(), 1000);
    timer.unref();
    stream.once('close', () => clearTimeout(timer));
  }

  #listen(stream: Socket | TLSSocket): void {
    stream.on('data', (chunk: Buffer) => {
      this.#received += chunk.length;
      if (this.#first.length < FIRST_BYTES) {
        this.#first = Buffer.concat([this.#first, chunk]).subarray(0, FIRST_BYTES);
      }
      if (this.#received > this.#limits.total) {
        this.#finish({ end: 'overflow', message: `more than ${this.#limits.total} bytes` });
        stream.destroy();
        return;
      }
      this.#reader.push(chunk);
      this.#wake?.();
    });
    stream.on('end', () => this.#finish({ end: 'closed' }));
    stream.on('close', () => this.#finish({ end: 'closed' }));
    stream.on('error', (error: NodeJS.ErrnoException) => this.#finish(endOfError(error)));
    if (stream.errored) this.#finish(endOfError(stream.errored));
    else if (stream.destroyed) this.#finish({ end: 'closed' });
  }

  #finish(end: Omit<Ended, 'ms'>): void {
    if (this.#ended) return;
    this.#ended = end;
    this.#wake?.();
  }

  #write(bytes: Buffer): void {
    if (this.#ended || this.#stream.destroyed || !this.#stream.writable) return;
    this.#stream.write(bytes);
  }

  /** Waits until `take` yields something, the conversation ends or time is up. */
  #until<T extends object>(deadline: Deadline, take: () => T | undefined): Promise<T | Ended> {
    const ready = (): T | Ended | undefined => {
      const end = this.#ended;
      if (end?.end === 'overflow') return { ...end, ms: 0 };
      return take() ?? (end ? { ...end, ms: 0 } : undefined);
    };
    const now = ready();
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      const done = (result: T | Ended) => {
        stop();
        this.#wake = undefined;
        resolve(result);
      };
      const stop = deadline.onLapse((lapse) => done({ end: lapse, ms: 0 }));
      this.#wake = () => {
        const result = ready();
        if (result) done(result);
      };
    });
  }

  #noteEnd(end: Ended): void {
    if (this.#endNoted || !this.#ended) return;
    this.#endNoted = true;
    this.log.note(`the conversation has ended: ${[end.end, end.code, end.alert].filter(Boolean).join(' ')}`);
  }

  #withPartial(end: Ended, ms: number): Ended {
    const size = this.#reader.size;
    if (size === 0 || !this.#ended) {
      this.#noteEnd(end);
      return { ...end, ms };
    }
    const partial = this.log.redactor.visible(decode(this.#reader.drain().subarray(0, 1024)));
    this.log.received(`${partial} … (the line was not finished)`);
    this.#noteEnd(end);
    return { ...end, partial, ms };
  }
}

function endOfError(error: NodeJS.ErrnoException): Omit<Ended, 'ms'> {
  const code = error.code ?? 'UNKNOWN';
  const alert = alertName(code, error.message);
  if (alert !== undefined) return { end: 'tls-alert', alert, code, message: error.message };
  const reset = code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED';
  if (code === 'ETIMEDOUT') return { end: 'timeout', code };
  if (reset || !code.startsWith('ERR_')) return { end: 'reset', code };
  return { end: 'tls-error', code, message: error.message };
}

function notBegun(end: Omit<Ended, 'ms'>): TlsHandshake {
  return {
    outcome: 'failed',
    reason: end.end === 'reset' ? 'reset' : 'closed',
    message: 'the connection had ended before TLS began',
    ms: 0,
    chain: [],
  };
}
