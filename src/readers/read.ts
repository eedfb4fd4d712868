import { errorReader } from './error.ts';
import { isAboutMail } from './mail-words.ts';
import { type Hints, headLength, type Item, isLogReader, linesOf, type Reader } from './reader.ts';
import { readers } from './readers.ts';
import { redact } from './redact.ts';

export interface ReadText {
  readonly reader: Reader;
  /** Redacted. */
  readonly lines: readonly string[];
  readonly items: readonly Item[];
}

/** The surest reader for a text; the one for errors takes what nobody else knows. */
export function readerFor(head: string): Reader {
  let best: Reader = errorReader;
  let surest = 0.2;
  for (const reader of readers) {
    const sure = reader.recognise(head);
    if (sure > surest) {
      best = reader;
      surest = sure;
    }
  }
  return best;
}

/** Recognises, redacts and reads a text. Never throws, whatever the text. */
export function readText(text: string, hints: Hints = {}): ReadText {
  const lines = unquoted(linesOf(redact(text.slice(0, 4_000_000))));
  const head = lines.slice(0, 400).join('\n').slice(0, headLength);
  const reader = readerFor(head);
  if (isLogReader(reader)) {
    const { items, isKnown } = readWhole(reader, lines, hints);
    // A log in which nothing failed; what a line of it says to no rule may still be an error that is known.
    if (items.length > 0 || (isKnown && (sent.test(head) || !refusedAlone.test(head))))
      return { reader, lines, items };
    return { reader: errorReader, lines, items: [...errorReader.read(lines, hints)] };
  }
  // A program that speaks more than mail (curl, openssl, telnet) may have talked to a web server.
  const isForeign = reader.kind === 'text' && hints.client === undefined && isAboutMail(head) === false;
  const items = isForeign ? [] : [...reader.read(lines, hints)];
  return items.length === 0
    ? { reader: errorReader, lines, items: [...errorReader.read(lines, hints)] }
    : { reader, lines, items };
}

/**
 * A text quoted in a mail: the marks go, the line numbers stay. Dialogues use the same mark for what was
 * sent.
 */
function unquoted(lines: readonly string[]): readonly string[] {
  const full = lines.slice(0, 400).filter((line) => line.trim() !== '');
  const quoted = full.filter((line) => /^>/.test(line)).length;
  if (quoted < 2 || quoted < full.length * 0.6 || full.some((line) => /^[<*{}=]/.test(line))) return lines;
  return lines.map((line) => line.replace(/^(?:> ?){1,6}/, ''));
}

/** A log's note of a refusal that the line of its delivery would repeat, had it been copied too. */
const refusedAlone =
  /\b(?:said|refused to talk to me): [45]\d\d[ -]|\bconnect to \S{1,300}: (?:Connection|Network|No route|Operation)/;
const sent = /\bstatus=sent\b/;

/** More failures than this are not explained together: who has such a log summarises it with `explainLog`. */
const mostTogether = 60;

/** A log that is small enough to be read as one text. */
function readWhole(
  reader: Extract<Reader, { open: unknown }>,
  lines: readonly string[],
  hints: Hints,
): { readonly items: readonly Item[]; readonly isKnown: boolean } {
  const stream = reader.open(hints);
  const items: Item[] = [];
  for (const [i, line] of lines.entries()) {
    if (items.length > mostTogether) break;
    for (const talk of stream.take(line, i + 1)) items.push(...talk.told);
  }
  for (const talk of stream.end()) items.push(...talk.told);
  return { items, isKnown: stream.unknown.length === 0 };
}
