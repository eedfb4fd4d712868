// One accepted connection: reads lines, plays steps, changes to TLS.
// Throws `Ended` once the connection is over.

import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import type { Step, Tls } from './talk.ts';

const LONGEST_LINE = 256 * 1024;
const IDLE_MS = 180_000;
const INTERNAL_ERROR_ALERT = Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x50]);

/** Not a failure: how a model learns that the client or a step ended the connection. */
export class Ended extends Error {}

export interface Played {
  /** The lines said, without the protocol's prefix. */
  lines: string[];
  last: string;
}

export class Conversation {
  readonly #plain: Socket;
  readonly #context: (tls: Tls) => SecureContextOptions;
  readonly #tell: (what: 'secured' | 'insecure', text: string) => void;
  readonly #over = new AbortController();
  #socket: Socket;
  #buffer = Buffer.alloc(0);
  #wake: () => void = () => {};
  #pace: { size: number; ms: number } | undefined;
  secured = false;
  /** True once a `tls` step was played, even one that leads nowhere. */
  triedTls = false;
  endedByUs = false;

  constructor(
    socket: Socket,
    context: (tls: Tls) => SecureContextOptions,
    tell: (what: 'secured' | 'insecure', text: string) => void,
  ) {
    this.#plain = socket;
    this.#socket = socket;
    this.#context = context;
    this.#tell = tell;
    socket.setNoDelay(true);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => this.#end());
    socket.on('end', () => this.#end());
    socket.on('data', this.#take);
  }

  #end(): void {
    this.#over.abort();
    this.#wake();
  }

  readonly #take = (chunk: Buffer): void => {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    if (this.#buffer.length > LONGEST_LINE) this.#plain.destroy();
    this.#wake();
  };

  async #more(): Promise<void> {
    if (this.#over.signal.aborted) throw new Ended();
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  /** The next line of the client, without its line end. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf(10);
      if (end >= 0) {
        const line = this.#buffer.subarray(0, end).toString().replace(/\r$/, '');
        this.#buffer = this.#buffer.subarray(end + 1);
        return line;
      }
      await this.#more();
    }
  }

  /** An IMAP literal: exactly so many bytes. */
  async literal(length: number): Promise<string> {
    while (this.#buffer.length < length) await this.#more();
    const text = this.#buffer.subarray(0, length).toString();
    this.#buffer = this.#buffer.subarray(length);
    return text;
  }

  /** Did the client send more before it was its turn? */
  get ahead(): boolean {
    return this.#buffer.length > 0;
  }

  async play(steps: readonly Step[], dress: (text: string) => string): Promise<Played> {
    const lines: string[] = [];
    this.#pace = undefined;
    for (const step of steps) {
      if (step.do === 'say') lines.push(step.text);
      await this.#perform(step, dress);
    }
    this.#pace = undefined;
    return { lines, last: lines.at(-1) ?? '' };
  }

  async #perform(step: Step, dress: (text: string) => string): Promise<void> {
    switch (step.do) {
      case 'say':
        return this.#write(`${dress(step.text)}\r\n`);
      case 'raw':
        return this.#write(step.text);
      case 'lines': {
        const line = `${dress(step.text)}\r\n`;
        for (let left = step.count; left > 0; left -= 100)
          await this.#write(line.repeat(Math.min(left, 100)));
        return;
      }
      case 'bytes': {
        const piece = step.text.repeat(Math.ceil(4096 / step.text.length));
        for (let left = step.count; left > 0; left -= piece.length) await this.#write(piece.slice(0, left));
        return;
      }
      case 'garbage':
        return this.#write(garbage(step.count));
      case 'delay':
        return this.#wait(step.ms);
      case 'drip':
        this.#pace = { size: 1, ms: step.ms };
        return;
      case 'split':
        this.#pace = step;
        return;
      case 'tls':
        return this.secure(step.tls);
      case 'close':
        this.endedByUs = true;
        this.#socket.end();
        throw new Ended();
      case 'reset':
        this.endedByUs = true;
        this.#plain.resetAndDestroy();
        throw new Ended();
      case 'silence':
        return this.#forever();
    }
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#over.signal }).catch(() => {
      throw new Ended();
    });
  }

  async #forever(): Promise<never> {
    for (;;) {
      this.#buffer = Buffer.alloc(0);
      await this.#more();
    }
  }

  async #write(data: string | Buffer): Promise<void> {
    const bytes = Buffer.from(data);
    const { size, ms } = this.#pace ?? { size: bytes.length, ms: 0 };
    for (let at = 0; at < bytes.length; at += size) {
      if (this.#over.signal.aborted) throw new Ended();
      if (at > 0) await this.#wait(ms);
      const drained = this.#socket.write(bytes.subarray(at, at + size));
      if (!drained) await this.#drain();
    }
  }

  async #drain(): Promise<void> {
    await once(this.#socket, 'drain', { signal: this.#over.signal }).catch(() => {
      throw new Ended();
    });
  }

  async secure(tls: Tls): Promise<void> {
    this.triedTls = true;
    if (tls.kind === 'none') return;
    if (['alert', 'garbage', 'close', 'reset', 'silence'].includes(tls.kind)) return this.#instead(tls.kind);
    if (this.ahead && this.#buffer[0] !== 0x16) this.#tell('insecure', 'sent before the handshake');
    this.#plain.off('data', this.#take);
    this.#plain.pause();
    if (this.ahead) this.#plain.unshift(this.#buffer);
    this.#buffer = Buffer.alloc(0);
    const ask = tls.kind === 'client-certificate';
    const secured = new TLSSocket(this.#plain, {
      isServer: true,
      secureContext: createSecureContext(this.#context(tls)),
      requestCert: ask,
      rejectUnauthorized: ask,
    });
    secured.on('error', (error: NodeJS.ErrnoException) => {
      this.#tell('insecure', error.code ?? error.message);
      this.#plain.destroy();
      this.#end();
    });
    secured.on('close', () => this.#end());
    secured.on('end', () => this.#end());
    await new Promise<void>((resolve) => {
      secured.once('secure', () => {
        this.secured = true;
        resolve();
      });
      this.#wake = resolve;
    });
    if (!this.secured) throw new Ended();
    this.#tell('secured', secured.getProtocol() ?? '');
    this.#socket = secured;
    secured.on('data', this.#take);
  }

  /** What some servers do where a handshake should be. */
  async #instead(kind: string): Promise<void> {
    while (!this.ahead) await this.#more();
    if (kind === 'alert') await this.#write(INTERNAL_ERROR_ALERT);
    if (kind === 'garbage') await this.#write(garbage(512));
    if (kind === 'silence') await this.#forever();
    return this.#perform({ do: kind === 'reset' ? 'reset' : 'close' }, String);
  }
}

/** Bytes without meaning, the same in every run, beginning with none of TLS, SMTP, IMAP and POP3. */
function garbage(count: number): Buffer {
  let state = 0x9e3779b9;
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = 0x80 | (state >>> 24);
  }
  return bytes;
}
