const gap = 80;

/** Letters and digits of scripts that put blanks between words. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code <= 0x24f) ||
    (code >= 0x400 && code <= 0x4ff)
  );
}

interface Piece {
  readonly text: string;
  /** Whether a word must begin or end there. */
  readonly wholeStart: boolean;
  readonly wholeEnd: boolean;
}

/**
 * Literal pieces with gaps of up to 80 characters between them; no regular expression, linear in the text.
 */
export interface Pattern {
  /** Whole words of which each must be in a text that matches. */
  readonly tokens: readonly string[];
  /** Literal characters in all. */
  readonly length: number;
  /** The words as they are compared, wildcards included. */
  readonly plain: string;
  matches(text: string): boolean;
}

/** One way to write a text, so that two texts that differ only in writing are equal. */
export const plainWords = (text: string): string =>
  (/^[\t-~]*$/.test(text) ? text : straighten(text)).toLowerCase().replace(/\s+/g, ' ').trim();

const straighten = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-');

/** The whole words of a pattern, without making it ready to match. */
export const tokensOfPattern = (words: string): readonly string[] => piecesOf(plainWords(words)).tokens;

export function compilePattern(words: string): Pattern {
  const plain = plainWords(words);
  const { pieces, tokens, length } = piecesOf(plain);
  return { tokens, length, plain, matches: (text) => pieces.length > 0 && matchPieces(pieces, text) };
}

function piecesOf(plain: string): { pieces: readonly Piece[]; tokens: readonly string[]; length: number } {
  const parts = plain.includes('*') ? plain.split('*') : [plain];
  const pieces: Piece[] = [];
  const tokens: string[] = [];
  let length = 0;
  for (let i = 0; i < parts.length; i++) {
    const raw = parts[i] ?? '';
    const text = raw.trim();
    if (text === '') continue;
    const wholeStart = (i === 0 || raw.startsWith(' ')) && isWordCharacter(text.charCodeAt(0));
    const wholeEnd =
      (i === parts.length - 1 || raw.endsWith(' ')) && isWordCharacter(text.charCodeAt(text.length - 1));
    const piece = { text, wholeStart, wholeEnd };
    pieces.push(piece);
    addTokens(piece, tokens);
    length += text.length;
  }
  return { pieces, tokens, length };
}

function addTokens({ text, wholeStart, wholeEnd }: Piece, tokens: string[]): void {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCharacter(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    else if (!inside && start >= 0) {
      const whole = (start > 0 || wholeStart) && (i < text.length || wholeEnd);
      if (whole) tokens.push(text.slice(start, i));
      start = -1;
    }
  }
}

function matchPieces(pieces: readonly Piece[], text: string): boolean {
  let ends: number[] | undefined;
  for (const piece of pieces) {
    const next: number[] = [];
    let reach = 0;
    for (let at = text.indexOf(piece.text); at >= 0; at = text.indexOf(piece.text, at + 1)) {
      if (!standsWhole(piece, text, at)) continue;
      if (ends !== undefined) {
        while (reach < ends.length && (ends[reach] ?? 0) + gap < at) reach++;
        const end = ends[reach];
        if (end === undefined || end > at) continue;
      }
      next.push(at + piece.text.length);
    }
    if (next.length === 0) return false;
    ends = next;
  }
  return true;
}

function standsWhole(piece: Piece, text: string, at: number): boolean {
  if (piece.wholeStart && at > 0 && isWordCharacter(text.charCodeAt(at - 1))) return false;
  const end = at + piece.text.length;
  return !(piece.wholeEnd && end < text.length && isWordCharacter(text.charCodeAt(end)));
}
