import type { Value } from '../../kernel/facts.ts';

export type Stage = Value<'smtp.reply'>['stage'];

/** What the last server in the chain said, as far as the text has it. */
export interface RemoteReply {
  /** 0: the text has words but no code. */
  readonly code: number;
  readonly enhanced: string | undefined;
  readonly text: string;
  readonly stage: Stage;
}

/** A code where a reply may begin: at a line's start, or after words that lead to one. */
const lead = String.raw`(?:^|\n)[ \t>*.#"'(-]{0,12}|<<<[ \t]{0,3}|[:;'"(\[=][ \t]{0,3}["'#([]{0,3}|\b(?:said|says|with|was|code|error|status|replied|returned|responded|reply|response|reason)[ \t]{1,3}["'#]{0,2}|[ \t](?=5\d\d[ -]5\.\d{1,3}\.\d|4\d\d[ -]4\.\d{1,3}\.\d|[45]\d\d-')`;
const startOfReply = new RegExp(
  `(?:${lead})(?:smtp;[ \\t]{0,3})?([45]\\d\\d)(?:[ \\t]{0,2}[-–—]?[ \\t]{0,2}["'(<#\\[]{0,3}([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])|(?=[ \\t\\n"'),.;:\\]<-]|$))`,
  'gi',
);
const onlyEnhanced = /(?:^|[\s(#:;"'<[])([45]\.\d{1,3}\.\d{1,3})(?![\d.@])/;

/** Takes the reply out of the words about one recipient. The innermost one counts. */
export function replyIn(words: string): RemoteReply | undefined {
  const text = words.slice(0, 6000).trim();
  if (text === '') return undefined;
  const start = firstReply(text);
  if (start === undefined) {
    const enhanced = onlyEnhanced.exec(text)?.[1];
    return { code: 0, enhanced, text: tidy(text), stage: stageOf(text) };
  }
  const { index, code, enhanced, after } = innermost(text, start);
  const said = cutReply(text.slice(after), code);
  const own = enhanced ?? ownEnhanced(said);
  const stage = stageOf(text.slice(0, index).slice(-400), text.slice(index));
  return { code, enhanced: own, text: tidy(`${enhanced === undefined ? '' : `${enhanced} `}${said}`), stage };
}

interface Start {
  readonly index: number;
  readonly code: number;
  readonly enhanced: string | undefined;
  readonly after: number;
}

function* starts(text: string): Generator<Start> {
  for (const found of text.matchAll(startOfReply)) {
    const code = Number(found[1]);
    if (!isReplyCode(code)) continue;
    const end = found.index + found[0].length;
    yield {
      index: found.index + found[0].indexOf(String(found[1])),
      code,
      enhanced: found[2],
      after: end,
    };
  }
}

const isReplyCode = (code: number): boolean => (code >= 420 && code <= 480) || (code >= 500 && code <= 599);

/** Of many candidates one that a transcript marks as the other side's, or the first. */
function firstReply(text: string): Start | undefined {
  const heard = text.indexOf('<<< ');
  // Exchange lists its attempts, the latest first; the oldest is what happened.
  const isHistory = (text.match(/Remote Server (?:at \S{1,200} \(\S{1,60}\) )?returned/g)?.length ?? 0) > 1;
  let first: Start | undefined;
  for (const start of starts(text)) {
    if (isHistory) {
      first = start;
      continue;
    }
    first ??= start;
    if (heard === -1) return first;
    if (/<<<[ \t]{0,3}$/.test(text.slice(Math.max(0, start.index - 6), start.index))) return start;
  }
  return first;
}

const insideLead =
  /(?:said|says|returned|responded|replied|answered|with|error was|response was|mta\([^()\s]{1,80}\)|mx\s*\S{0,80}|server)[:'" ]{1,4}$|:\s{0,2}$/i;

/** A server that passes on what a server behind it said: `550 5.1.1 Failed, from MTA(x): 550 5.1.1 no such user`. */
function innermost(text: string, outer: Start): Start {
  let best = outer;
  for (const inner of starts(text.slice(outer.after, outer.after + 900))) {
    const before = text.slice(outer.after, outer.after + inner.index);
    if (/\(Other MX/.test(before)) break;
    if (before.includes('\n\n') || /\n[^\n]{0,12}$/.test(before)) break;
    if (!insideLead.test(before)) continue;
    if (inner.enhanced === undefined && !/(?:said|says|returned|responded|replied|answered)\W{1,4}$/i.test(before)) continue;
    best = { ...inner, index: outer.after + inner.index, after: outer.after + inner.after };
  }
  return best;
}

/** Where the reply ends: continuation lines belong to it, what the reporting server adds does not. */
function cutReply(text: string, code: number): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) {
      if (line.trim() === '' || /^\s{0,8}(?:>>>|<<<)/.test(line)) break;
      const repeated = new RegExp(`^[\\s"']{0,8}${code}[ -]?`).exec(line);
      if (repeated === null && /^[\s<"']{0,8}[45]\d\d[ -]/.test(line)) break;
      kept.push(repeated === null ? line : line.slice(repeated[0].length));
    } else kept.push(line.replace(/^[ \t:-]{1,4}/, '').replace(new RegExp(`^${code}[ -]`), ''));
    if (/\(in reply to [^)]{1,60}\)?|^\s*\((?:Other MXes|state \d)/.test(line)) break;
    if (kept.length > 30) break;
  }
  return kept.join('\n');
}

const ownEnhanced = (said: string): string | undefined =>
  /^(?:[45]\d\d[ -]|\W|ERROR_?CODE){0,8}([245]\.\d{1,3}\.\d{1,3})(?![\d.])/i.exec(said)?.[1] ??
  /\(#([45]\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1];

/** The first status anywhere in words. */
export const enhancedIn = (words: string): string | undefined => onlyEnhanced.exec(words)?.[1];

const tidy = (text: string): string =>
  text
    .replace(/\s{1,4}\(in\s{1,8}reply\s{1,8}to[^)]{0,60}\)?\s*$/i, '')
    .replace(/[ \t]{1,200}(?=\n|$)/g, '')
    .replace(/\n[ \t]{1,20}/g, '\n')
    .slice(0, 3000)
    .trim();

const commands: readonly (readonly [RegExp, Stage])[] = [
  [/end of data|final data|message body|final dot|\bafter (?:pipelined )?end of/i, 'message'],
  [/\bRCPT|recipient command/i, 'rcpt'],
  [/\bMAIL(?: |_|:)?\s?FROM|\bMAIL\b(?= command|\W{0,3}$)/i, 'mail'],
  [/\bDATA\b/, 'data'],
  [/initial (?:connection|greeting)|connection greeting|banner|refused to talk to me/i, 'connect'],
  [/\bEHLO|\bHELO/, 'ehlo'],
  [/STARTTLS/, 'starttls'],
  [/\bAUTH\b/, 'auth'],
];
const stateOfGmail: Readonly<Record<string, Stage>> = { 13: 'mail', 14: 'rcpt', 15: 'data', 16: 'data', 17: 'message', 18: 'message' };
const asked =
  /in\s{1,8}reply\s{1,8}to\s{1,8}([^)]{1,60})|\bafter\s{1,4}((?:sending\s)?(?:the\s)?[A-Za-z: ]{2,40})|did not like our\s{1,3}([^:\n]{1,30})|>>>\s{0,3}(\w{4}[^\n]{0,30})|\[(RCPT_TO|MAIL_FROM|DATA|CONNECT)\]|SMTP:([A-Z]{4})|SMTP command\s{1,3}(\w{4})|\((DATA|RCPT|MAIL)\)|(refused to talk to me|initial connection)/gi;

/** The moment of the dialogue, where the words around the reply say it. The last one before the reply counts. */
export function stageOf(before: string, after = ''): Stage {
  const state = /\(state (\d\d)\)/.exec(after)?.[1];
  if (state !== undefined) return stateOfGmail[state] ?? 'unknown';
  let stage: Stage = 'unknown';
  for (const found of `${before}\n${after.slice(0, 1500)}`.matchAll(asked)) {
    const words = found.slice(1).find((one) => one !== undefined) ?? '';
    const named = commands.find(([pattern]) => pattern.test(words))?.[1];
    if (named !== undefined) stage = named;
    if (found.index >= before.length && stage !== 'unknown') break;
  }
  return stage;
}
