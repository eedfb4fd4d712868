/**
 * A text as lower-case UTF-8 bytes (one character each), with the way back to where each byte stands in the
 * text.
 */
export interface View {
  readonly bytes: string;
  from(at: number): number;
  to(at: number): number;
}

const ESCAPES = new RegExp(
  [
    '\\\\ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}',
    '\\\\u[0-9a-f]{4}',
    '\\\\x[0-9a-f]{2}',
    '\\\\["\'\\\\/]',
    '[%=][0-9a-f]{2}',
    '=\\r?\\n',
    '&#x[0-9a-f]{1,6};',
    '&#[0-9]{1,7};',
    '&(?:quot|amp|lt|gt|apos);',
  ].join('|'),
  'gi',
);

/** The text as it is. */
export function rawView(text: string): View {
  const view = new Building();
  view.literal(text, 0);
  return view.done();
}

/** The text with every escape undone; undefined where there is none. */
export function decodedView(text: string): View | undefined {
  if (!/[%=\\&]/.test(text)) return undefined;
  const view = new Building();
  let done = 0;
  for (const match of text.matchAll(ESCAPES)) {
    const token = match[0];
    view.literal(text.slice(done, match.index), done);
    done = match.index + token.length;
    view.token(decodeToken(token), match.index, done);
  }
  if (done === 0) return undefined;
  view.literal(text.slice(done), done);
  return view.done();
}

/** The bytes one escape stands for. */
function decodeToken(token: string): Buffer {
  const code = (digits: string, radix: number) => {
    const point = Number.parseInt(digits, radix);
    return Buffer.from(point <= 0x10ffff ? String.fromCodePoint(point) : '', 'utf8');
  };
  const first = token.charAt(0);
  if (first === '%' || first === '=') return Buffer.from(token.slice(1).trim(), 'hex');
  if (first === '&') {
    if (/^&#x/i.test(token)) return code(token.slice(3, -1), 16);
    if (token.charAt(1) === '#') return code(token.slice(2, -1), 10);
    return Buffer.from(ENTITIES[token.slice(1, -1).toLowerCase()] ?? '');
  }
  if (/^\\x/i.test(token)) return Buffer.from(token.slice(2), 'hex');
  if (/^\\u/i.test(token)) {
    const units = token.split(/\\u/i).slice(1);
    return Buffer.from(String.fromCharCode(...units.map((u) => Number.parseInt(u, 16))), 'utf8');
  }
  return Buffer.from(token.slice(1));
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

class Building {
  #bytes = '';
  /** Absent as long as each byte stands where its character does. */
  #starts: number[] | undefined;
  #ends: number[] = [];

  literal(text: string, at: number): void {
    if (/^[\x00-\x7f]*$/.test(text)) {
      if (this.#starts) for (let i = 0; i < text.length; i += 1) this.#mark(at + i, at + i + 1);
      this.#bytes += text;
      return;
    }
    let position = at;
    for (const character of text) {
      this.token(Buffer.from(character, 'utf8'), position, position + character.length);
      position += character.length;
    }
  }

  token(bytes: Buffer, from: number, to: number): void {
    this.#starts ??= Array.from({ length: this.#bytes.length }, (_, i) => i);
    while (this.#ends.length < this.#starts.length) this.#ends.push(this.#ends.length + 1);
    for (let i = 0; i < bytes.length; i += 1) this.#mark(from, to);
    this.#bytes += bytes.toString('latin1');
  }

  done(): View {
    const starts = this.#starts;
    const ends = this.#ends;
    return {
      bytes: this.#bytes.toLowerCase(),
      from: (at) => (starts ? (starts[at] ?? 0) : at),
      to: (at) => (starts ? (ends[at] ?? 0) : at + 1),
    };
  }

  #mark(from: number, to: number): void {
    this.#starts?.push(from);
    this.#ends.push(to);
  }
}
