import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * Stands between a TCP socket and TLS and lets everything through, so that the bytes a peer really sent can
 * be looked at: "220 smtp.example.org" where a ServerHello was hoped for, an alert, a certificate request.
 */
export class Tap extends Duplex {
  readonly #socket: Socket;
  #watch: ((chunk: Buffer) => void) | undefined;
  #end: { end: 'closed' | 'reset'; code?: string } | undefined;
  #heard = 0;

  constructor(socket: Socket, watch: (chunk: Buffer) => void) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#watch = watch;
    socket.on('data', (chunk: Buffer) => {
      this.#heard += chunk.length;
      this.#watch?.(chunk);
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => {
      this.#end ??= { end: 'closed' };
      this.push(null);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#end ??= { end: 'reset', code: error.code ?? 'UNKNOWN' };
      this.destroy();
    });
    socket.on('close', () => {
      this.#end ??= { end: 'closed' };
      this.destroy();
    });
  }

  /** How the TCP connection below has ended, if it has. */
  get ended(): { end: 'closed' | 'reset'; code?: string } | undefined {
    return this.#end;
  }

  get bytesHeard(): number {
    return this.#heard;
  }

  /** From here on nobody looks. */
  unwatch(): void {
    this.#watch = undefined;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, (error) => done(this.#end ? null : error));
  }

  override _writev(
    chunks: { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    this.#socket.write(Buffer.concat(chunks.map((c) => c.chunk)), (error) => done(this.#end ? null : error));
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(() => done());
  }

  override _destroy(_error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroySoon();
    done(null);
  }
}
