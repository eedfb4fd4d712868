import type { Value } from '../../kernel/facts.ts';
import { service, subject, thisHost } from '../../kernel/subject.ts';
import {
  both,
  type Claim,
  client,
  connect,
  ends,
  error,
  exact,
  loose,
  type Make,
  oauth,
  refusedLogin,
} from './claim.ts';

/** What people say in their own words, as far as it names a circumstance that faults weigh. */
const vpn: Make = () => [{ kind: 'host.vpn', subject: thisHost, value: { interface: 'VPN' } }];

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
  exact(
    /\b(?:only|just)\b.{0,40}\b(?:with|while|when|if|over|through)\b.{0,30}\bVPN\b|\bVPN\b.{0,40}\b(?:switched|turned|is) on\b|\bwithout (?:the )?VPN\b.{0,40}\bwork/i,
    both(vpn, connect('timeout', undefined, 587)),
  ),
  exact(
    /\b(?:password|passphrase|kennwort|passwort|mot de passe)\b.{0,80}\b(?:umlauts?|accents?|non-ascii|special (?:letters?|characters?)|euro sign|diacritic)/i,
    both(otherLetters, refusedLogin),
  ),
  exact(
    /UnicodeEncodeError.{0,200}(?:smtp|imap|login|auth)|(?:smtp|imap|login|auth).{0,200}UnicodeEncodeError/i,
    both(otherLetters, refusedLogin),
  ),
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
  exact(
    /(?:from|over|on|via|with) (?:my |another |a different |the |other )?(?:phone|mobile|other|different|hotspot)\b.{0,40}\bworks\b|\bworks\b.{0,30}(?:from|over|on|via) (?:my |another |a different |the )?(?:phone|mobile|other|different|hotspot)/i,
    ends('closed', 'connect'),
  ),
  exact(/disallowed_useragent/i, client('sign-in-window')),
  loose(
    /\bSMTP\b.{0,30}\b(?:is )?(?:down|dead|unreachable|not reachable)\b/i,
    connect('timeout', undefined, 587),
  ),
  loose(
    /\b(?:keeps?|endless\w{0,2}|always|constantly) (?:asking|prompting|asks|prompts)\b.{0,40}\bpassword/i,
    client('asks-password-again'),
  ),
];
