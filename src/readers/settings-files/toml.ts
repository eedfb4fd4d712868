import type { Field } from './file.ts';

/**
 * As much of TOML as settings need: tables, dotted and quoted keys, strings of all four kinds, numbers,
 * booleans.
 * Gives every value by its whole path. Text that is no TOML is passed over.
 */
export function tomlValues(text: string): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  let table: readonly string[] = [];
  const statement =
    /(?:^|\n)[ \t]*(?![ \t])(?:\[\[?([^\]\n]+)\]\]?|((?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+))*)[ \t]*=[ \t]*("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#]*))/g;
  let line = 1;
  let at = 0;
  for (const match of text.matchAll(statement)) {
    const from = match.index + (match[0].startsWith('\n') ? 1 : 0);
    for (; at < from; at++) if (text[at] === '\n') line++;
    // The line end belongs to the next statement too.
    if (match[1] !== undefined) table = keys(match[1]);
    else found.set([...table, ...keys(match[2] ?? '')].join('\u0000'), { text: value(match[3] ?? ''), line });
  }
  return new Map([...found].map(([k, f]) => [k.replaceAll('\u0000', '.'), f]));
}

const keys = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g)].map(([, basic, literal, bare]) =>
    basic === undefined ? (literal ?? bare ?? '') : unescaped(basic),
  );

function value(raw: string): string {
  if (raw.startsWith('"""')) return unescaped(raw.slice(3, -3).replace(/^\r?\n/, ''));
  if (raw.startsWith("'''")) return raw.slice(3, -3).replace(/^\r?\n/, '');
  if (raw.startsWith('"')) return unescaped(raw.slice(1, -1));
  return raw.startsWith("'") ? raw.slice(1, -1) : raw;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  e: '\u001b',
};

const unescaped = (text: string): string =>
  text.replaceAll(
    /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|(.))/gis,
    (
      _,
      four: string | undefined,
      eight: string | undefined,
      two: string | undefined,
      char: string | undefined,
    ) => {
      const code = four ?? eight ?? two;
      if (code === undefined) return escapes[char ?? ''] ?? char ?? '';
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
