import type { Value } from '../../kernel/facts.ts';
import { service, subject } from '../../kernel/subject.ts';
import {
  both,
  type Claim,
  client,
  connect,
  error,
  exact,
  loose,
  type Make,
  oauth,
  refusedLogin,
} from './claim.ts';

const credential: Value<'config.credential'> = {
  kind: 'password',
  nonAscii: true,
  outerBlank: false,
  innerBlank: false,
  controlCharacter: false,
  typographicQuote: false,
  empty: false,
  looksLikeAppPassword: false,
  long: false,
};
const otherLetters: Make = () => [
  { kind: 'config.credential', subject: subject('client', 'credential'), value: credential },
];
const staleAddress: Make = (c) => [
  { kind: 'text.delivery', subject: service({}), value: { action: 'failed', words: c.line.slice(0, 500) } },
];

/** A certificate named by its fields alone: who signed it is all that is known. */
const signedBy: Make = (c) => [
  {
    kind: 'tls.problem',
    subject: service({}),
    value: {
      problem: 'unknown-ca',
      detail: c.line.trim().slice(0, 300),
      issuer: c.line.trim().slice(0, 300),
    },
  },
];

export const complaintClaims: readonly Claim[] = [
  {
    ...exact(
      /(?:login|auth|password|credential)[\s\S]{0,600}\bUnicodeEncodeError\b|\bUnicodeEncodeError\b.{0,200}(?:login|auth|smtp|imap)/i,
      both(otherLetters, refusedLogin),
    ),
    whole: true,
  },
  exact(/\bIMCEAEX-/, staleAddress),
  exact(/\{.{0,200}"status"\s?:\s?"4\d\d".{0,200}"schemes"\s?:/, oauth('400')),
  exact(
    /^\s{0,4}(?:[si]:|issuer|subject)?[:= ]{0,3}(?:C|CN|O) ?= ?.{3,200}(?:Shield|Anti-?Virus|SSL Filter|Web Filter|SSL\/TLS scanning|Inspection)/i,
    signedBy,
  ),
  exact(
    /\binvalid_grant\b.{0,200}(?:\biat\b|timeframe|clock|not yet valid|in the future)/i,
    error('TOKEN_TIME'),
  ),
  exact(/disallowed_useragent/i, client('sign-in-window')),
  loose(
    /\bSMTP\b.{0,30}\b(?:is )?(?:down|dead|unreachable|not reachable)\b/i,
    connect('timeout', undefined, 587),
  ),
];
