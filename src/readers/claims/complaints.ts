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
  exact(/\bIMCEAEX-|\bLegacyExchangeDN\b|\/o=\w{1,60}\/ou=.{1,120}\/cn=recipients\b/i, staleAddress),
  exact(/\{.{0,200}"status"\s?:\s?"4\d\d".{0,200}"(?:schemes|scope)"\s?:/, oauth('400')),
  exact(
    /(?:^|\bissuer\b.{0,20}|\bi: ?)\s{0,4}[:= ]{0,3}(?:CN|O|OU) ?= ?.{0,200}(?:Shield|Anti-?Virus|Virenschutz|(?:SSL|Web|Mail|HTTPS) ?(?:Filter|Scanner|Scanning|Inspection|Proxy)|SSL\/TLS scanning|Endpoint|Personal (?:CA|Root)|\b(?:Avast|AVG|Kaspersky|ESET|Bitdefender|Norton|G ?DATA|Avira|Zscaler|Netskope|Fortinet|FortiGate|Sophos|Palo Alto|Blue ?Coat|Check Point)\b)/i,
    signedBy,
  ),
  exact(
    /\b(?:invalid_grant|JWT|token|assertion)\b.{0,200}(?:\biat\b|\bnbf\b|time ?frame|clock(?: skew)?|not yet valid|used too early|in the future)|\b(?:iat|nbf|clock skew)\b.{0,120}\b(?:invalid_grant|JWT|token)\b/i,
    error('TOKEN_TIME'),
  ),
  exact(
    /disallowed_useragent|embedded (?:web ?view|browser).{0,60}(?:not allowed|blocked|disallowed|not supported)|(?:this )?browser or app may not be secure|redirect_uri_mismatch|(?:OAuth|consent|(?:Google|Microsoft|Yahoo|Office 365)(?:[’']s)? (?:sign-?in|login)) (?:window|page|dialog|pop-?up)\b.{0,60}(?:blank|white|empty|closes|does(?: not|n[’']t) (?:open|load)|blocked|crash)/i,
    client('sign-in-window'),
  ),
  loose(
    /\bSMTP\b.{0,30}\b(?:is )?(?:down|dead|unreachable|not reachable)\b/i,
    connect('timeout', undefined, 587),
  ),
];
