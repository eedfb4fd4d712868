const LF = 10;
const CR = 13;

export interface Line {
  /** Without its ending. */
  readonly bytes: Buffer;
  /** More bytes came than are kept. */
  readonly truncated: boolean;
  readonly ending: 'crlf' | 'lf';
}

/** Cuts a stream of bytes into lines, however the bytes are split; keeps a bounded part of each line. */
export class LineReader {
  readonly #maxLine: number;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes at the front that are known to hold no LF. */
  #searched = 0;
  /** The beginning of a line that is too long; what followed it was thrown away. */
  #head: Buffer | undefined;

  constructor(maxLine = 65_536) {
    this.#maxLine = maxLine;
  }

  /** Bytes held and not yet taken. */
  get size(): number {
    return this.#size;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next whole line, or undefined until its LF has come. */
  line(): Line | undefined {
    let position = 0;
    for (const chunk of this.#chunks) {
      const from = Math.max(0, this.#searched - position);
      const at = from < chunk.length ? chunk.indexOf(LF, from) : -1;
      if (at >= 0) return this.#finish(position + at);
      position += chunk.length;
    }
    this.#searched = this.#size;
    this.#shorten();
    return undefined;
  }

  /** Exactly `count` bytes as they are, or undefined until so many have come. */
  take(count: number): Buffer | undefined {
    return this.#size >= count ? this.#cut(count) : undefined;
  }

  /** Everything held, such as what came in behind a STARTTLS reply or as an unfinished line. */
  drain(): Buffer {
    const rest = this.#cut(this.#size);
    const all = this.#head ? Buffer.concat([this.#head, rest]) : rest;
    this.#head = undefined;
    return all;
  }

  #finish(length: number): Line {
    const body = this.#cut(length);
    this.#cut(1);
    // Of a line that was shortened a CR at its very end is still here: see #shorten.
    const crlf = body.at(-1) === CR;
    const bytes = this.#head ?? (crlf ? body.subarray(0, -1) : body);
    const truncated = this.#head !== undefined || bytes.length > this.#maxLine;
    this.#head = undefined;
    return { bytes: bytes.subarray(0, this.#maxLine), truncated, ending: crlf ? 'crlf' : 'lf' };
  }

  /**
   * A line without end does not fill the memory: its beginning is kept, its last byte (perhaps a CR) and no
   * more.
   */
  #shorten(): void {
    if (this.#size <= this.#maxLine + 1) return;
    const body = this.#cut(this.#size);
    this.#head ??= Buffer.from(body.subarray(0, this.#maxLine));
    if (body.at(-1) === CR) this.push(Buffer.from([CR]));
  }

  #cut(count: number): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    const joined = all ?? Buffer.concat(this.#chunks);
    const taken = joined.subarray(0, count);
    const rest = joined.subarray(count);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    this.#searched = 0;
    return taken;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 where the bytes are UTF-8, else one character per byte; nothing is lost and nothing throws. */
export function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
