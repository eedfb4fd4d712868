/**
 * Control characters, and the invisible ones that steer a terminal or turn the direction of writing, made
 * visible:
 * what a server says is shown, never obeyed.
 */
export const printable = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
      escaped,
    )
    .replace(/[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu, escaped);

const escaped = (c: string): string => {
  const code = c.codePointAt(0) ?? 0;
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
};

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const without = /[\p{Mn}\p{Me}\p{Cf}]/u;
const plain = /^[\x20-\x7e]*$/;

/** Columns that a text takes: East Asian characters take two, accents none. */
export function columns(text: string): number {
  if (plain.test(text)) return text.length;
  let sum = 0;
  for (const c of text) sum += without.test(c) ? 0 : wide.test(c) ? 2 : 1;
  return sum;
}

/**
 * Lines of at most so many columns; a word that is longer than a line is cut. Further lines begin with
 * `indent` blanks.
 */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  const lead = ' '.repeat(indent);
  let current = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const size = columns(word);
    if (current !== '' && taken + 1 + size > width) {
      lines.push(current);
      current = '';
    }
    if (current === '' && size > width - (lines.length > 0 ? indent : 0)) {
      const cut = pieces(word, Math.max(10, width - indent));
      for (const piece of cut.slice(0, -1)) lines.push(lines.length > 0 ? lead + piece : piece);
      current = (lines.length > 0 ? lead : '') + (cut.at(-1) ?? '');
    } else if (current === '') current = (lines.length > 0 ? lead : '') + word;
    else current = `${current} ${word}`;
    taken = columns(current);
  }
  return current === '' ? lines : [...lines, current];
}

function pieces(word: string, width: number): string[] {
  const all: string[] = [];
  let current = '';
  let taken = 0;
  for (const c of word) {
    const size = columns(c);
    if (taken + size > width) {
      all.push(current);
      current = '';
      taken = 0;
    }
    current += c;
    taken += size;
  }
  return [...all, current];
}

/** At most so many lines; what is left out shows as an ellipsis. */
export function atMost(lines: readonly string[], most: number, width: number): readonly string[] {
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && columns(last) + 2 > width) last = last.replace(/(?: +[^ ]*|.)$/u, '');
  return [...lines.slice(0, most - 1), `${last} …`];
}

export const duration = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`;
