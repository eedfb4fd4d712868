import type { Code, Pair } from './code.ts';
import type { Note } from './file.ts';

export type Picked<K extends string> = Readonly<Partial<Record<K, Pair>>>;

/** The last value of each key, by its spelling in the file; `null`, `None` and `nil` are no values. */
export function pick<const K extends string>(pairs: readonly Pair[], keys: readonly K[]): Picked<K> {
  const found: Partial<Record<K, Pair>> = {};
  for (const pair of pairs) {
    const key = keys.find((k) => k === pair.key);
    if (key !== undefined && !isNothing(pair)) found[key] = pair;
  }
  return found;
}

const isNothing = (p: Pair): boolean => p.kind === 'word' && /^(?:null|none|nil|undefined)$/i.test(p.text);

/** A word about each wanted value that is not in the file. */
export const notesOn = ({ missing }: Code, keys: readonly string[]): readonly Note[] =>
  missing
    .filter((m) => keys.includes(m.key))
    .map((m) => ({ line: m.line, text: `${m.key} comes from ${m.from}, which is not in this file` }));
