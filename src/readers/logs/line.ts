/** A line of a log without what the logging system put before it. */
export interface LogLine {
  readonly at: string | undefined;
  readonly host: string | undefined;
  /** `postfix/smtp`, `imap-login`, `exim`, or nothing where the line does not say. */
  readonly program: string;
  readonly message: string;
}

const stamp =
  /^(?:(?:<\d{1,3}>(?:1 )?)?(?:([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|[A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?)|\[([^\]\n]{10,40})\]:?|@([\da-f]{24}))[ \t]{1,4})/;
const program = /^(?:([a-zA-Z0-9_.-]{1,255}) )?([a-zA-Z][\w./-]{0,60})(?:\[\d{1,10}\])?: /;
const daemonNames =
  /^(?:postfix|dovecot|exim|sendmail|sm-|smtpd$|courier|imapd|pop3d|ipop3d|esmtpd|cyrus|imap|pop3|lmtp|qmail|rspamd|rblsmtpd|auth|managesieve|submission|sieve|timsieved|spamd|amavis|opendkim|opendmarc|saslauthd|sogod|roundcube|perdition|master|anvil|config|log|stats|indexer|sshd)/;

/** Where Exim's own log has a message id, other logs have the name of the host. */
const eximId = /^[\dA-Za-z]{6}-[\dA-Za-z]{6,11}-[\dA-Za-z]{2,4}$/;

/** Takes the time, the host and the program off a line; what is left is the message. */
export function splitLine(line: string): LogLine {
  const time = stamp.exec(line);
  const at = time?.[1] ?? time?.[2] ?? time?.[3];
  const rest = time === null ? line : line.slice(time[0].length);
  const found = program.exec(rest);
  if (found === null) {
    return { at, host: undefined, program: time === null ? '' : nameless(rest), message: rest };
  }
  const name = found[2] ?? '';
  // "imap-login: Info: ..." and "exim: ..." have no host before them.
  const isName = found[1] === undefined ? daemonNames.test(name) : !eximId.test(found[1]);
  if (!isName) return { at, host: undefined, program: nameless(rest), message: rest };
  const message = rest.slice(found[0].length);
  return withProgram({ at, host: found[1], program: name, message });
}

/** Dovecot's parts write under its one name; which part it was stands in the message. */
export const withProgram = (line: LogLine): LogLine =>
  line.program === 'dovecot'
    ? { ...line, program: `dovecot/${dovecotInner.exec(line.message)?.[1] ?? ''}` }
    : line;

const dovecotInner =
  /^(?:Info: |Error: |Warning: |dovecot: )?([a-z][a-z0-9-]{1,30})(?:\([^)]{0,300}\))?(?:<[^>]{0,100}>){0,3}:? /;

/** Exim writes its own log without a name: a message id or a flag follows the time. */
const nameless = (rest: string): string =>
  /^(?:\[\d{1,10}\] )?(?:[\dA-Za-z]{6}-[\dA-Za-z]{6,11}-[\dA-Za-z]{2,4} |H=|SMTP |no |TLS |\w{1,30} authenticator|Warning:|exim )/.test(
    rest,
  )
    ? 'exim'
    : '';
