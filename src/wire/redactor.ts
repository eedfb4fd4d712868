import type { Secret } from '../kernel/secret.ts';

const MASK = '****';
const MAX_HIDDEN = 64;

/** Knows every secret of one examination and takes them out of text, in each encoding a server may echo them in. */
export class Redactor {
  readonly #known = new Set<Secret>();
  readonly #patterns: RegExp[] = [];
  readonly #hidden: string[] = [];

  /** From now on this secret is taken out of every text, in plain and in all encodings. */
  learn(secret: Secret): void {
    if (this.#known.has(secret)) return;
    this.#known.add(secret);
    const value = secret.reveal();
    for (const form of new Set([value, value.normalize('NFC'), value.normalize('NFKC')])) {
      if (form !== '') this.#patterns.push(...patternsOf(form));
    }
  }

  /** Takes out one exact text that is derived from a secret, such as the answer to a challenge. */
  hide(text: string): void {
    if (text.length < 6 || this.#hidden.includes(text)) return;
    this.#hidden.push(text);
    if (this.#hidden.length > MAX_HIDDEN) this.#hidden.shift();
  }

  redact(text: string): string {
    let clean = text;
    for (const hidden of this.#hidden) if (clean.includes(hidden)) clean = clean.replaceAll(hidden, MASK);
    for (const pattern of this.#patterns) clean = clean.replace(pattern, MASK);
    return clean;
  }

  /** Redacted, and with nothing in it that a terminal or a page might act on. */
  visible(text: string): string {
    return escapeControls(this.redact(text));
  }
}

/** Control, direction-changing and line-separating characters become visible escapes; tabs stay. */
export function escapeControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (c) => {
      const code = c.codePointAt(0) ?? 0;
      return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}

function patternsOf(value: string): RegExp[] {
  const bytes = Buffer.from(value, 'utf8');
  const sources = [spelled([...value])];
  // The bytes of a text that was not valid UTF-8 as a whole are shown as Latin-1.
  const latin1 = bytes.toString('latin1');
  if (latin1 !== value) sources.push(spelled([...latin1]));
  const found: RegExp[] = [];
  for (const source of sources) {
    // A very short secret is only taken out where it stands alone, else ordinary words would be torn apart.
    const alone = value.length < 4 ? `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])` : source;
    found.push(new RegExp(alone, 'giu'));
  }
  // A long one is also recognised by its beginning: servers cut off what they echo.
  if (value.length >= 16) found.push(new RegExp(`${spelled([...value.slice(0, 12)])}\\S*`, 'giu'));
  if (bytes.length >= 3) found.push(new RegExp(hexOf(bytes), 'gi'));
  for (const core of base64Cores(bytes)) {
    const start = core.length >= 24 ? core.slice(0, 16) : core;
    const tolerant = start.replaceAll('+', '[-+]').replaceAll('/', '[/_]');
    found.push(new RegExp(`[A-Za-z0-9+/_-]*${tolerant}[A-Za-z0-9+/_-]*={0,2}`, 'g'));
  }
  return found;
}

/** Each character as itself or percent-encoded, quoted-printable, JSON-, C- or HTML-escaped, in any mixture. */
function spelled(characters: string[]): string {
  return characters.map(spellings).join('(?:=\\r?\\n)?');
}

function spellings(character: string): string {
  const bytes = [...Buffer.from(character, 'utf8')].map((b) => b.toString(16).padStart(2, '0'));
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i).toString(16));
  const point = character.codePointAt(0) ?? 0;
  const forms = [
    escapeRegExp(character),
    bytes.map((b) => `%${b}`).join(''),
    bytes.map((b) => `=${b}`).join(''),
    bytes.map((b) => `\\\\x${b}`).join(''),
    units.map((u) => `\\\\u${u.padStart(4, '0')}`).join(''),
    `&#0*${point};`,
    `&#x0*${point.toString(16)};`,
  ];
  const named = NAMED[character];
  if (named !== undefined) forms.push(...named);
  return `(?:${forms.join('|')})`;
}

const NAMED: Record<string, string[]> = {
  '"': ['\\\\"', '&quot;'],
  '\\': ['\\\\\\\\'],
  "'": ['&apos;', "\\\\'"],
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  '/': ['\\\\/'],
  ' ': ['\\+', '_'],
};

function hexOf(bytes: Buffer): string {
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('[ :]?');
}

/** The part of the base64 text that stays the same whatever stands before and behind, at the three offsets. */
function base64Cores(bytes: Buffer): string[] {
  const cores = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    return text.slice(first, last);
  });
  return cores.filter((core) => core.length >= 4);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
