/**
 * # Readers
 *
 * A reader turns a text into facts, as a probe does with a live system. It judges nothing: it tells what the
 * text says, in the same kinds of fact, with the lines it stands on. Readers are pure: no clock, no file, no
 * network, no `node:`.
 *
 * Three shapes, by what the text is:
 *
 * - `TextReader`: one trouble in one text (an error, a transcript, a bounce). It is given all lines and
 *   yields `Told`. Facts of one conversation share `session`; a bounce gives each recipient its own session,
 *   with the address as subject of its `text.delivery`.
 * - `LogReader`: any number of conversations in a file of any size. `open()` gives a stream that is fed line
 *   by line and hands out each `Conversation` (session or queue id) as soon as it is over, so that only open
 *   ones are in memory. Whoever runs it explains each conversation with a ledger of its own, forgets it and
 *   keeps tallies.
 * - An object (an error of Node.js) is first written down as text by `node-error.ts`; `explain` takes both.
 *
 * Rules: `source` is `text`. `vantage` is `here` only where this user's own program on this computer saw it
 * (the error of a mail program); in a log or bounce it is the name of the host that reports. `lines` count
 * from 1. A line that stands for several possible facts is told as `OneOf`: the text does not say which.
 * These never reach the ledger; the explanation tries each as a supposition and answers with candidates, not
 * with a verdict.
 */
import type { AnyTold } from '../kernel/facts.ts';
import type { Protocol } from '../kernel/subject.ts';

/** What is known beside the text. */
export interface Hints {
  readonly client?: string | undefined;
  readonly protocol?: Protocol | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
}

/** One way to understand a vague text, and how usual it is against the others. */
export interface Supposition {
  readonly odds: number;
  readonly told: readonly AnyTold[];
}

/** The text means one of these; which one it does not say. */
export interface OneOf {
  readonly oneOf: readonly Supposition[];
  /** All that is left when nobody knows the words better. */
  readonly weak?: true;
  readonly lines: readonly [number, number];
}

export type Item = AnyTold | OneOf;
export const isOneOf = (item: Item): item is OneOf => 'oneOf' in item;

export type TextKind = 'text' | 'bounce' | 'log';

interface AnyReader {
  readonly id: string;
  /** What a person calls such a text. */
  readonly title: string;
  /** How surely a text that begins so is of this kind: 0 to 1. The surest reader reads it. */
  recognise(head: string): number;
}

export interface TextReader extends AnyReader {
  readonly kind: TextKind;
  read(lines: readonly string[], hints: Hints): Iterable<Item>;
}

/** What one session or queue id amounts to, once nothing more is to come of it. */
export interface Conversation {
  readonly key: string;
  readonly told: readonly AnyTold[];
  /** When it happened, by the log's own clock (ISO, or as written where the year is missing). */
  readonly at?: string;
  readonly account?: string;
  readonly peer?: string;
}

export interface LogStream {
  /** Takes the next line; yields conversations that it ended. */
  take(line: string, number: number): Iterable<Conversation>;
  /** All that is still open. */
  end(): Iterable<Conversation>;
  /** Lines that name a failure which no rule knows; bounded by the one who asks. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
}

export interface LogReader extends AnyReader {
  readonly kind: 'log';
  open(hints: Hints): LogStream;
}

export type Reader = TextReader | LogReader;
export const isLogReader = (reader: Reader): reader is LogReader => 'open' in reader;

/** As much of a text as is looked at to recognise it. */
export const headLength = 16_384;
/** A text that is read as one: more is a log. */
export const mostCharacters = 4_000_000;
const mostLine = 4_000;
const mostLines = 60_000;

/** Lines without their ends (LF, CRLF or CR), each bounded. */
export const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, mostCharacters)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/, mostLines)
    .map((line) => (line.length > mostLine ? line.slice(0, mostLine) : line));
