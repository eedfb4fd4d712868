import type { AnyTold } from '../../kernel/facts.ts';
import { type Subject, subject } from '../../kernel/subject.ts';
import { pathIn } from '../path.ts';
import type { Bounce, Bounced } from './read.ts';

/** What a report says, as facts: each recipient is a subject and a conversation of its own. */
export function* tellBounce(bounce: Bounce, lineOf: LineOf = () => undefined): Generator<AnyTold> {
  if (bounce.kind !== 'bounce')
    yield {
      kind: 'text.kind',
      subject: subject('message', bounce.messageId ?? bounce.subject),
      source: 'text',
      vantage: bounce.reporter,
      value: { is: bounce.kind },
    };
  for (const recipient of bounce.recipients)
    yield* tellRecipient(recipient, bounce.reporter, bounce.at, lineOf);
}

/** Old servers give codes to what they saw themselves. */
const isOwnWords =
  /^connection (?:timed out|refused(?!\())|unable to contact destination|remote protocol error: connection|(?:failed to connect|winsock error)/i;

/** Finds the lines of the raw text that words came from. */
export type LineOf = (words: string) => readonly [number, number] | undefined;

export function* tellRecipient(
  r: Bounced,
  reporter: string,
  at: string | undefined,
  lineOf: LineOf = () => undefined,
): Generator<AnyTold> {
  const about: Subject = subject('recipient', r.address);
  const lines = lineOf(r.words) ?? lineOf(r.address);
  const common = {
    subject: about,
    source: 'text' as const,
    vantage: reporter,
    session: `recipient ${r.address.toLowerCase()}`,
    ...(at === undefined ? {} : { eventAt: at }),
    ...(lines === undefined ? {} : { lines }),
  };
  yield {
    ...common,
    kind: 'text.delivery',
    value: {
      action: r.action,
      ...(r.status === undefined ? {} : { status: r.status }),
      ...(r.words === '' ? {} : { words: r.words }),
      ...(r.remote === undefined ? {} : { remote: r.remote }),
    },
  };
  if (r.action !== 'failed' && r.action !== 'delayed') return;
  if (r.code === 0 && r.words === '' && r.status === undefined) return;
  const path = r.code === 0 || isOwnWords.test(r.words) ? pathIn(r.words, r.remote) : undefined;
  if (path !== undefined) {
    yield { ...path, ...common, subject: path.subject } as AnyTold;
    return;
  }
  yield {
    ...common,
    kind: 'smtp.reply',
    value: {
      stage: r.stage,
      code: r.code,
      text: r.words,
      ...(r.status === undefined ? {} : { enhanced: r.status }),
    },
  };
}

/** Where words stand in a raw mail, as far as its encoding lets them be found. */
export function lineFinder(lines: readonly string[]): LineOf {
  return (words) => {
    const [first = ''] = words.split('\n');
    const start = first.trim().slice(0, 40);
    if (start.length < 4) return undefined;
    const at = lines.findIndex((line) => line.includes(start));
    return at === -1
      ? undefined
      : [at + 1, Math.min(at + Math.max(1, words.split('\n').length), lines.length)];
  };
}
