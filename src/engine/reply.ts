import type { ReplyFact } from '../kernel/fault.ts';
import type { PhraseStage } from '../kernel/meaning.ts';
import type { Protocol } from '../kernel/subject.ts';
import { plainWords } from './pattern.ts';

const longest = 4000;

/** A reply in the one form that phrases are matched against. */
export interface NormalReply {
  readonly key: string;
  readonly protocol: Protocol;
  /** Undefined: nobody knows at which stage, so it may have been any. */
  readonly stage: PhraseStage | undefined;
  /** At an unknown stage: the code is one that logins do not use. */
  readonly notLogin: boolean;
  readonly code: number;
  readonly enhanced: string | undefined;
  readonly responseCode: string | undefined;
  readonly text: string;
  /** A refusal for now: it never speaks about the password. */
  readonly temporary: boolean;
  /** A reply that grants what was asked means nothing bad. */
  readonly failed: boolean;
}

const stages: Readonly<Record<string, PhraseStage | undefined>> = {
  connect: 'connect',
  ehlo: 'hello',
  helo: 'hello',
  'ehlo-after-tls': 'hello',
  capability: 'hello',
  starttls: 'starttls',
  auth: 'login',
  login: 'login',
  mail: 'mail',
  rcpt: 'rcpt',
  data: 'data',
  message: 'data',
  rset: 'any',
  quit: 'any',
  logout: 'any',
  other: undefined,
  unknown: undefined,
};
const mailboxStages = new Set(
  'id namespace list select status quota append copy fetch idle stat retr'.split(' '),
);
/** SMTP reply codes that only the login dialogue uses. */
const loginCodes = new Set([334, 534, 535, 538]);

export const shorten = (text: string): string => (text.length > longest ? text.slice(0, longest) : text);

const leadingEnhanced = /^[\s#(<[]*([245]\.\d{1,3}\.\d{1,3})\b/;
const leadingCode = /^\s*([245]\d\d)(?=[\s-]|$)/;
const leadingBracket = /^\s*(?:(?:\* )?(?:no|bad|bye|-err)\s+)?\[([a-z][a-z/-]*)/i;

/** One line of a reply as the server meant it: repeated codes of continuation lines are gone. */
function unfold(text: string): string {
  return plainWords(
    shorten(text)
      .replace(/\r?\n(?:[245]\d\d[ -])?/g, ' ')
      .replace(/(?<=\s)[245]\d\d-(?=\S)/g, '')
      .replace(/\\"/g, '"'),
  );
}

/** Addresses differ in every reply and never carry its meaning. */
const withoutNames = (text: string): string =>
  text
    .replace(/\.{3}(?=[^\s<>@.]{1,64}@)/g, '... ')
    .replace(/[^\s<>@,;:"'()]{1,64}@[^\s<>@,;:"'()]{1,255}/g, '@')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '#');

/** A status such as 5.7.1 that Gmail and others repeat on every line. */
function dropRepeats(text: string, enhanced: string | undefined): string {
  if (enhanced === undefined) return text;
  const first = text.indexOf(enhanced);
  if (first < 0) return text;
  const start = first + enhanced.length;
  return text.slice(0, start) + text.slice(start).replaceAll(` ${enhanced} `, ' ');
}

export function normaliseReply(reply: ReplyFact): NormalReply {
  const { value } = reply;
  const protocol = reply.kind.slice(0, reply.kind.indexOf('.')) as Protocol;
  const spoken = unfold(value.text);
  const smtp = protocol === 'smtp' && typeof value.code === 'number';
  const given = smtp ? (value.code as number) : 0;
  const code = smtp && given === 0 ? Number(leadingCode.exec(spoken)?.[1] ?? 0) : given;
  const rest = given === 0 ? spoken.replace(leadingCode, '').trimStart() : spoken;
  const enhanced = smtp
    ? (('enhanced' in value ? value.enhanced : undefined) ?? leadingEnhanced.exec(rest)?.[1])
    : undefined;
  const bracket = leadingBracket.exec(value.text)?.[1];
  const responseCode = (typeof value.code === 'string' ? firstWord(value.code) : bracket)?.toUpperCase();
  const text = dropRepeats(withoutNames(rest), enhanced);
  const mapped = mailboxStages.has(value.stage) ? 'mailbox' : stages[value.stage];
  const stage = mapped ?? (smtp && loginCodes.has(code) ? 'login' : undefined);
  const temporary =
    (code >= 400 && code < 500) ||
    (code < 500 && enhanced?.startsWith('4.') === true) ||
    responseCode === 'UNAVAILABLE' ||
    responseCode === 'SYS/TEMP';
  const status = 'status' in value ? value.status : '';
  const failed = smtp ? code === 0 || code >= 400 || code === 334 : speaksUp(status, responseCode);
  return {
    key: `${protocol}|${stage ?? ''}|${code}|${enhanced ?? ''}|${responseCode ?? ''}|${status}|${text}`,
    protocol,
    stage,
    notLogin:
      stage === undefined && (Math.trunc(code / 10) === 55 || Math.trunc(code / 10) === 45) && code !== 454,
    code,
    enhanced,
    responseCode,
    text,
    temporary,
    failed,
  };
}

/** A granted IMAP command may still carry a warning, but only a code makes it one. */
const speaksUp = (status: string, responseCode: string | undefined): boolean =>
  status === '+OK'
    ? false
    : status !== 'OK' && status !== 'PREAUTH'
      ? true
      : warnings.has(responseCode ?? '');
const warnings = new Set(['ALERT', 'WEBALERT', 'THROTTLED', 'UNAVAILABLE', 'OVERQUOTA']);

const firstWord = (code: string): string => code.replace(/^\[|\]$/g, '').split(' ')[0] ?? code;
