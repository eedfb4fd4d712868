import {
  about,
  type Claim,
  client,
  connect,
  ends,
  error,
  foreign,
  greets,
  imap,
  login,
  loose,
  noMechanism,
  noName,
  pop,
  refusedLogin,
  smtp,
  tls,
  vague,
} from './claim.ts';

/**
 * Error numbers of Outlook, Outlook Express, Windows Mail and the Internet mail API (imnxport.h: IXP_E_*, mapicode.h,
 * mspst.h). Microsoft's own texts for them vary between versions; the number does not.
 */
const code = (digits: string) => new RegExp(`0x?${digits}\\b|\\b${digits}\\b`, 'i');

/** Numbers that only wrap the code of a server's reply. */
const replies: readonly (readonly [string, number])[] = [
  ['800CCC62', 500],
  ['800CCC63', 501],
  ['800CCC64', 502],
  ['800CCC65', 503],
  ['800CCC66', 504],
  ['800CCC67', 421],
  ['800CCC68', 450],
  ['800CCC69', 550],
  ['800CCC6A', 451],
  ['800CCC6B', 551],
  ['800CCC6C', 452],
  ['800CCC6D', 552],
  ['800CCC6E', 553],
  ['800CCC6F', 554],
];

/** Numbers for a broken line, whichever call noticed it. */
const brokenLine = 'unknown';

export const outlookClaims: readonly Claim[] = [
  loose(code('800CCC01'), tls('name', 'ERR_TLS_CERT_ALTNAME_INVALID')),
  loose(code('800CCC02'), tls('expired', 'CERT_HAS_EXPIRED')),
  loose(code('800CCC03'), imap('login', 'LIMIT', 'User already connected: too many connections')),
  vague(
    /0x?800CCC(?:04|05|08|09|10|11|12|13|14|16|17)\b/i,
    [4, ends('timeout', brokenLine, 'UNSTABLE')],
    [1, ends('reset', 'connect')],
  ),
  vague(
    code('800CCC15'),
    [4, connect('unreachable', 'ENETUNREACH')],
    [2, ends('timeout', brokenLine, 'UNSTABLE')],
  ),
  vague(
    code('800CCC0A'),
    [4, ends('timeout', brokenLine, 'UNSTABLE')],
    [2, pop('retr', 'SYS/TEMP', 'message could not be read')],
  ),
  loose(code('800CCC0B'), pop('login', 'IN-USE', 'mailbox is locked')),
  loose(code('800CCC0D'), noName('not-found', 'ENOTFOUND')),
  loose(code('800408FC'), noName('not-found', 'ENOTFOUND')),
  vague(code('800CCC0E'), [5, connect('refused')], [2.5, connect('timeout')]),
  vague(code('800CCC0F'), [5, ends('reset', 'connect')], [2, tls('closed')], [1, tls('not-tls')]),
  loose(code('800CCC18'), refusedLogin),
  vague(code('800CCC19'), [5, connect('timeout')], [2.5, greets('silence')]),
  vague(
    code('800CCC1A'),
    [5, tls('not-tls')],
    [2, tls('protocol-version', 'ERR_SSL_UNSUPPORTED_PROTOCOL')],
    [1.5, tls('handshake-failure')],
  ),
  loose(code('800CCC1B'), tls('unverified')),
  loose(code('800CCC1C'), error('STARTTLS')),
  loose(code('800CCC60'), smtp('unknown', 500)),
  loose(code('800CCC61'), foreign('other', 'smtp')),
  ...replies.map(([digits, reply]) => loose(code(digits), smtp(stageOf(reply), reply))),
  vague(
    code('800CCC78'),
    [4, smtp('mail', 550, '5.7.1 Sender address rejected: not owned by user')],
    [2.5, smtp('mail', 530, 'Authentication required')],
    [1, smtp('mail', 530, 'Must issue a STARTTLS command first')],
  ),
  loose(code('800CCC79'), smtp('rcpt', 550)),
  loose(code('800CCC7A'), smtp('mail', 501, '5.1.7 Bad sender address syntax')),
  loose(code('800CCC7B'), smtp('rcpt', 501, '5.1.3 Bad recipient address syntax')),
  vague(code('800CCC7C'), [3, smtp('data', 554)], [1, smtp('data', 552)]),
  loose(code('800CCC7D'), smtp('auth', 530, 'Authentication required')),
  loose(code('800CCC7E'), smtp('rcpt', 555, 'DSN is not supported: unsupported option')),
  loose(code('800CCC7F'), smtp('data', 552, 'Message size exceeds fixed limit')),
  loose(code('800CCC80'), noMechanism),
  vague(code('800CCC81'), [4, refusedLogin], [2, noMechanism]),
  vague(
    code('800CCC90'),
    [4, pop('unknown', 'SYS/TEMP', 'temporary server failure')],
    [3, pop('login', 'IN-USE', 'mailbox is locked')],
  ),
  vague(code('800CCC91'), [4, refusedLogin], [1, pop('login', 'AUTH')]),
  loose(code('800CCC92'), about({ protocol: 'pop3' }, refusedLogin)),
  loose(code('800CCC93'), foreign('imap', 'pop3')),
  loose(code('800CCCD5'), foreign('pop3', 'imap')),
  loose(code('800CCCDB'), client('folder-identity-changed')),
  vague(
    code('800CCCDD'),
    [4, imap('login', 'LIMIT', 'too many connections')],
    [2, ends('closed', 'idle')],
    [1, ends('timeout', brokenLine, 'UNSTABLE')],
  ),
  vague(code('800CCCDF'), [4, about({ protocol: 'imap' }, refusedLogin)], [2, noMechanism]),
  loose(
    /0x?800CCC33\b|responded '?Forbidden'?/i,
    imap('login', undefined, 'This service has been discontinued'),
  ),
  vague(code('80042108'), [4, connect('timeout')], [2, connect('refused')], [1.5, noName('not-found')]),
  vague(
    code('80042109'),
    [4, connect('timeout', undefined, 25)],
    [2, connect('refused', undefined, 25)],
    [2, connect('timeout')],
  ),
  loose(code('800420CB'), pop('login', 'SYS/TEMP', 'insufficient disk space on server')),
  vague(code('80040119'), [4, client('cache-damaged')], [1, refusedLogin]),
  vague(
    code('8004011D'),
    [4, imap('login', 'UNAVAILABLE', 'service not available')],
    [2, connect('unreachable')],
  ),
  loose(code('8004060[0-5C]'), client('cache-damaged')),
  loose(code('80040607'), smtp('mail', 530, 'Authentication required')),
  loose(code('80070005'), client('permission-denied')),
  vague(code('8004210[AB]'), [4, greets('silence')], [3, connect('timeout')]),
  loose(code('8004010[2F]'), client('cache-damaged')),
  loose(code('80040154'), client('permission-denied')),
  loose(/unable to interpret response \(POP3\)/i, foreign('imap', 'pop3')),
  vague(/not connected to (?:the )?IMAP server|0x800CCCD[1-4]/i, [3, login('dropped')], [2, ends('closed')]),
];

function stageOf(reply: number): 'connect' | 'rcpt' | 'mail' | 'data' | 'unknown' {
  if (reply === 421) return 'connect';
  return [450, 550, 551, 553].includes(reply) ? 'rcpt' : [452, 552, 554].includes(reply) ? 'data' : 'unknown';
}
