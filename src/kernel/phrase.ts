import type { Meaning, Phrase } from './meaning.ts';

type Part = Omit<Phrase, 'meaning' | 'strength' | 'source' | 'seen'> & Partial<Phrase>;

/** What all phrases of a table share, unless one says otherwise. */
export type PhraseDefaults = Pick<Phrase, 'source' | 'seen'> & Omit<Partial<Phrase>, 'meaning' | 'words'>;

/** Phrases by what they mean; a bare string is the words of one that states the cause. */
export type PhraseTable = { readonly [M in Meaning]?: readonly (string | Part)[] };

/** Words that usually mean this, but not alone. */
export const suggests = (words: string, more: Omit<Part, 'words'> = {}): Part => ({
  ...more,
  words,
  strength: 'suggests',
});

/** Numbers or codes without words: a hypothesis only. */
export const onlyCode = (numbers: Omit<Part, 'words'>): Part => ({ ...numbers, strength: 'code-only' });

/** Declares phrases: what they share once, then words by meaning. */
export function phrases(defaults: PhraseDefaults, table: PhraseTable): readonly Phrase[] {
  const all: Phrase[] = [];
  for (const [meaning, parts] of Object.entries(table) as [Meaning, readonly (string | Part)[]][])
    for (const part of parts)
      all.push({
        strength: 'states-cause',
        ...defaults,
        ...(typeof part === 'string' ? { words: part } : part),
        meaning,
      });
  return all;
}

/**
 * Many wordings of one meaning, with `|` between them. A single short word states nothing: it only suggests.
 */
export const each = (words: string, more: Omit<Part, 'words'> = {}): readonly Part[] =>
  words.split('|').map((one) => {
    const wording = one.trim().replace(/\s+/g, ' ');
    return { ...(/^[a-z]{1,8}$/.test(wording) ? { strength: 'suggests' } : {}), ...more, words: wording };
  });

/** Many wordings that suggest one meaning, with `|` between them. */
export const eachSuggests = (words: string, more: Omit<Part, 'words'> = {}): readonly Part[] =>
  each(words, { ...more, strength: 'suggests' });
