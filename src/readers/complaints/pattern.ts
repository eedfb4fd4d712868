/**
 * Builds patterns for what people write. Their words come in any order and inflected, in several languages;
 * so a circumstance is a set of word stems near another set, not a sentence to copy.
 * Every quantifier is bounded. The text is in lower case, with straight quotes and single blanks.
 */

/**
 * A text in single thoughts: where one ends, its contrary may begin ("I can receive but not send"). Patterns
 * are asked of each thought by itself.
 */
export const thoughts = (plain: string): readonly string[] => plain.split(ends).filter((t) => t !== '');
const ends =
  /[.!?;]+(?=\s|$)|\s(?=(?:but|aber|mais|pero|però|doch|jedoch|maar|while|whereas|although|obwohl)\s)/u;

/** Up to `most` characters in between. */
const gap = (most: number): string => `.{0,${most}}`;

/** Whole words, also where letters beyond ASCII stand at their ends; names of hosts are no words. */
export const word = (...words: readonly string[]): string =>
  String.raw`(?<![\p{L}\d.@])(?:${words.join('|')})(?![\p{L}\d]|\.\p{L})`;
/** Words that begin so. */
export const stem = (...stems: readonly string[]): string =>
  String.raw`(?<![\p{L}\d.@])(?:${stems.join('|')})\p{L}{0,16}`;

export const either = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
/** Both in one thought, whichever comes first. */
export const near = (one: string, other: string, most = 60): string =>
  `(?:${one}${gap(most)}${other}|${other}${gap(most)}${one})`;
/** The other after the one. */
export const next = (one: string, other: string, most = 60): string => `${one}${gap(most)}${other}`;

/** One pattern of several alternatives. */
export const told = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'u');

/** Words that deny, of English, German, French, Spanish, Italian and Dutch. */
export const not = word(
  "can't|cannot|can not|cant|couldn't|could not|unable|not able|won't|will not|wouldn't|doesn't|does not|don't|do not|didn't|did not|haven't|hasn't|isn't|aren't|not|never|no longer|no|nothing|none|fails?|failed|failing|refuses?|stopped|stops|impossible",
  String.raw`nicht|nichts|kein\p{L}{0,2}|nie|keinerlei`,
  "ne|n'arrive|n'arrivent|pas|plus|aucun|aucune|impossible",
  'no|non|ninguno|ningún|nunca|nessuna?|niente|niet|geen|não|nie|inte|ikke',
);
/** What is said after the thing that does not work. */
const fails = either(
  word(
    "fails?|failed|times? out|timed out|stopped|broken|down|dead|hangs?|stuck|not working|not possible|doesn't work|does not work|won't work|never works?|no longer works?|gives an error|gets refused|is refused|is rejected|geht nicht|klappt nicht|funktioniert nicht|geht nichts|nicht mehr|nicht möglich|unmöglich|schlägt fehl|ne marche (?:pas|plus)|ne fonctionne (?:pas|plus)|impossible|échoue|no funciona|falla|non funziona|werkt niet|lukt niet|não funciona|nie działa",
  ),
);
const fine = `(?:works?|working|worked|is fine|are fine|fine|ok|okay|no problems?|without (?:any )?(?:problems?|trouble|issues?)|(?:geht|klappt|klappen|funktioniert|funktionieren|gehen)(?! (?:nicht|nichts|kein))|problemlos|marche(?! (?:pas|plus))|fonctionne(?! (?:pas|plus))|sans problème|(?<!no )funciona|(?<!non )funziona|goed|dobrze)`;
export const works = String.raw`(?<![\p{L}\d])(?<!not |n't |doesn't |no longer |never |nicht )${fine}(?![\p{L}\d])`;
const able = word(
  "can(?! ?not|'t)|could(?! not|n't)|able to|kann|können|konnte|peux|peut|pouvons|puedo|podemos|posso|possiamo|kan|kunnen|i still|ich",
);

/** Words between a denial and what is denied that turn it into something else ("need not send"). */
const unrelated = 'require|need|have to|must|please|ask|passw|you|sie ';
const cannot = word(
  "can't|cannot|can not|cant|couldn't|could not|unable|not able|won't|will not|doesn't|does not|didn't|did not|haven't|hasn't|isn't|is not|aren't|are not|not|no longer|fails?|failed|failing|refuses?|stopped|stops|impossible",
  String.raw`nicht|kein\p{L}{0,2}|unmöglich`,
  "ne|n'arrive|n'arrivent|pas|plus|aucun|aucune|no|non|niet|geen|não|nie|inte|ikke",
);
/** Something is tried and does not go. */
export const failing = (verb: string): string =>
  either(`${cannot}(?:(?!${unrelated}).){0,28}${verb}`, next(verb, fails, 40));
/** The same goes well. */
export const going = (verb: string): string =>
  either(`${able}(?:(?!${not}).){0,24}${verb}`, `${verb}(?:(?!${not}).){0,30}${works}`);
