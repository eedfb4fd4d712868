import type { Context } from '../context.ts';
import { isQuestion } from '../mail-words.ts';
import type { OneOf } from '../reader.ts';
import { type Circumstance, circumstances } from './circumstances/index.ts';
import { thoughts } from './pattern.ts';
import { stories } from './stories/index.ts';
import { type Word, words } from './words.ts';

/** A complaint is a few sentences; more is an article, a mail or a log. */
const mostCharacters = 1200;
const mostLines = 14;
/** What belongs to a letter or an automatic answer, not to a complaint about one's own mail. */
const letter =
  /\b(?:out of (?:the )?office|on (?:vacation|holiday|leave)|unsubscribe|newsletter abbestellen|(?:kind|best|warm) regards|sincerely|cheers,|mit freundlichen gr|viele gr(?:ü|ue)ße|cordialement|saludos|abwesen|auto-?reply|automatic reply|dear (?:customer|subscriber|sir|mr|ms|mrs|all|team)|sehr geehrte)/;
/** What is said to the one who reads, and not of oneself. */
const toReader =
  /\b(?:you (?:will|won|do|don|did|have|haven|can|cannot|should|must|need|may|get|receive|no longer)|please (?:do not|don't|reply)|(?:werden|können|müssen|haben) sie|vous (?:ne|pouvez|recevrez))\b/u;
const self =
  /(?<!\p{L})(?:i|i'm|i've|my|me|ich|mein\p{L}{0,2}|mir|je|j'ai|mon|mes|yo|mi|mis|io|mio)(?!\p{L})/u;
/** With one of these a question is a complaint after all. */
const troubles: readonly Word[] = [
  'sendFails',
  'receiveFails',
  'loginFails',
  'passwordWrong',
  'askedAgain',
  'cannotConnect',
];
/** What no person writes in a complaint: headers, records, code. */
const written =
  /^(?:from|to|subject|received|return-path|date|content-type): |^\s*[{[<]|\bat \S+\(|^\s*at .+:\d+|=>|;\s*$/im;

export interface Complaint extends OneOf {
  /** It says more than the wording of an error beside it. */
  readonly first: boolean;
}

/** What a person complains of in own words, as what it may come from; undefined where it is no complaint. */
export function complaintIn(text: string, where: Context, ofMailProgram = false): Complaint | undefined {
  if (text.length > mostCharacters || written.test(text)) return undefined;
  const lines = text.split('\n');
  if (lines.filter((line) => line.trim() !== '').length > mostLines) return undefined;
  const plain = lines
    .map((line) => line.replace(/^[\s>*|-]{0,8}/, ''))
    .join(' ')
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = thoughts(plain).filter((part) => !toReader.test(part) || self.test(part));
  const known = new Map<string, boolean>();
  const told = (name: Word | Circumstance): boolean => {
    let is = known.get(name);
    // A text that names a mail server is about somebody's mail.
    if (name === 'person' && (where.host !== undefined || where.protocol !== undefined)) return true;
    if (is === undefined) {
      const pattern = name in words ? words[name as Word] : circumstances[name as Circumstance];
      is = parts.some((part) => pattern.test(part));
      known.set(name, is);
    }
    return is;
  };
  if (letter.test(plain)) return undefined;
  if (isQuestion(plain) && !troubles.some(told)) return undefined;
  const isMail = told('mail') || (told('sendFails') && told('receiveWorks'));
  if (!isMail && !ofMailProgram && where.protocol === undefined) return undefined;
  const story = stories.find((s) => s.when.every(told) && !(s.unless?.some(told) ?? false));
  if (story === undefined) return undefined;
  const first = lines.findIndex((line) => line.trim() !== '') + 1;
  return {
    oneOf: story.readings.map(([odds, suppose]) => ({ odds, told: suppose({ ...where, plain }) })),
    lines: [first, Math.max(first, lines.length)],
    first: story.first === true,
    ...(story.bare === true ? { weak: true as const } : {}),
  };
}
