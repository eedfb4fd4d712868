export type GreetingKind =
  | 'smtp'
  /** An SMTP greeting that a middlebox has overwritten with asterisks. */
  | 'smtp-masked'
  | 'imap'
  | 'pop3'
  | 'http'
  | 'tls-alert'
  | 'tls-record'
  | 'ssh'
  | 'ftp'
  | 'silence'
  | 'closed'
  | 'reset'
  | 'other';

/** What the first bytes of a peer look like, whichever protocol was hoped for. */
export function classifyGreeting(
  first: Uint8Array,
  end?: 'closed' | 'reset' | 'timeout' | 'overflow' | 'cancelled' | 'tls-alert' | 'tls-error',
): GreetingKind {
  if (first.length === 0) {
    if (end === 'reset') return 'reset';
    return end === 'closed' || end === 'tls-alert' || end === 'tls-error' ? 'closed' : 'silence';
  }
  if (first[1] === 3 && first[0] === 0x15) return 'tls-alert';
  if (first[1] === 3 && (first[0] === 0x16 || first[0] === 0x17)) return 'tls-record';
  const text = Buffer.from(first.subarray(0, 256)).toString('latin1');
  for (const [kind, pattern] of PATTERNS) if (pattern.test(text)) return kind;
  return 'other';
}

const PATTERNS: readonly [GreetingKind, RegExp][] = [
  ['ssh', /^SSH-\d/],
  ['http', /^(?:HTTP\/\d|<!doctype html|<html)/i],
  ['imap', /^\* (?:OK|PREAUTH|BYE)\b/i],
  ['pop3', /^(?:\+OK|-ERR)(?:\s|$)/i],
  ['smtp-masked', /^220[ -][^\r\n]*\*{4,}/],
  ['ftp', /^220[ -][^\r\n]*(?:\bftp|vsftpd|filezilla|\bftpd)/i],
  ['smtp', /^(?:220|[45]\d\d)(?:[ -]|\r?\n|$)/],
];
