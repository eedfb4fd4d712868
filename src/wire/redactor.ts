import type { Secret } from '../kernel/secret.ts';
import { decodedView, rawView, type View } from './redactor-views.ts';

const MASK = '****';
const MAX_HIDDEN = 64;
/** A long secret is also recognised by so many of its first characters: servers cut off what they echo. */
const PREFIX = 12;
const LONG = 16;

type Range = readonly [from: number, to: number];

interface Needles {
  /** UTF-8 bytes, one character each, in lower case. */
  readonly whole: readonly string[];
  readonly prefixes: readonly string[];
  readonly base64: readonly string[];
  readonly hex: RegExp | undefined;
  /** Too short to be taken out of the middle of a word. */
  readonly alone: boolean;
}

/**
 * Knows every secret of one examination and takes them out of text, in each encoding a server may echo them
 * in: plain, percent-encoded, quoted-printable, JSON-, C- and HTML-escaped in any mixture, hex, and base64 at
 * each offset. Works in linear time, whatever the text.
 */
export class Redactor {
  readonly #known = new Map<Secret, Needles>();
  readonly #hidden: string[] = [];

  /** From now on this secret is taken out of every text. */
  learn(secret: Secret): void {
    if (!this.#known.has(secret) && secret.reveal() !== '')
      this.#known.set(secret, needlesOf(secret.reveal()));
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
    if (this.#known.size === 0) return clean;
    const views = [rawView(clean), decodedView(clean)].filter((v) => v !== undefined);
    const plainBase64 = clean.replaceAll('-', '+').replaceAll('_', '/');
    const ranges: Range[] = [];
    for (const needles of this.#known.values()) {
      for (const view of views) ranges.push(...inView(view, needles, clean));
      ranges.push(...inBase64(plainBase64, needles.base64));
      if (needles.hex)
        for (const m of clean.matchAll(needles.hex)) ranges.push([m.index, m.index + m[0].length]);
    }
    return ranges.length > 0 ? masked(clean, ranges) : clean;
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

function needlesOf(value: string): Needles {
  const forms = new Set([value, value.normalize('NFC'), value.normalize('NFKC')]);
  const utf8 = Buffer.from(value, 'utf8');
  // The bytes of a text that was not valid UTF-8 as a whole are shown as Latin-1.
  forms.add(utf8.toString('latin1'));
  if (value.includes(' ')) forms.add(value.replaceAll(' ', '+')).add(value.replaceAll(' ', '_'));
  const whole = [...forms].map(lowerBytes).filter((form) => form !== '');
  const start = utf8.subarray(0, 32);
  const digits = [...start].map((b) => b.toString(16).padStart(2, '0'));
  const more = start.length < utf8.length ? '(?:[ :]?[0-9a-f]{2})*' : '';
  return {
    whole,
    prefixes: value.length >= LONG ? whole.map((form) => form.slice(0, PREFIX)) : [],
    base64: base64Cores(utf8),
    hex: utf8.length >= 3 ? new RegExp(digits.join('[ :]?') + more, 'gi') : undefined,
    alone: value.length < 4,
  };
}

function lowerBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1').toLowerCase();
}

function* inView(view: View, needles: Needles, text: string): Generator<Range> {
  for (const needle of needles.whole) {
    for (let at = view.bytes.indexOf(needle); at >= 0; at = view.bytes.indexOf(needle, at + needle.length)) {
      const from = view.from(at);
      const to = view.to(at + needle.length - 1);
      if (!needles.alone || !(isWord(text[from - 1]) || isWord(text[to]))) yield [from, to];
    }
  }
  for (const prefix of needles.prefixes) {
    for (let at = view.bytes.indexOf(prefix); at >= 0; at = view.bytes.indexOf(prefix, at + prefix.length)) {
      let to = view.to(at + prefix.length - 1);
      while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
      yield [view.from(at), to];
      while (at < view.bytes.length && view.from(at) < to) at += 1;
    }
  }
}

function* inBase64(text: string, cores: readonly string[]): Generator<Range> {
  for (const core of cores) {
    for (let at = text.indexOf(core); at >= 0; ) {
      let from = at;
      let to = at + core.length;
      while (from > 0 && BASE64.test(text.charAt(from - 1))) from -= 1;
      while (to < text.length && BASE64.test(text.charAt(to))) to += 1;
      yield [from, to];
      at = text.indexOf(core, to);
    }
  }
}

const BASE64 = /[A-Za-z0-9+/=]/;

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function masked(text: string, ranges: Range[]): string {
  let clean = '';
  let done = 0;
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    if (to <= done) continue;
    if (from > done || done === 0) clean += `${text.slice(done, from)}${MASK}`;
    done = to;
  }
  return clean + text.slice(done);
}

/**
 * The part of the base64 text that stays the same whatever stands before and behind, at the three offsets.
 */
function base64Cores(bytes: Buffer): string[] {
  const cores = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const core = text.slice(first, last);
    return core.length >= 24 ? core.slice(0, 16) : core;
  });
  return cores.filter((core) => core.length >= 4);
}
