import { onlyCode, phrases, suggests } from '../../kernel/phrase.ts';

const registry = 'IANA SMTP Enhanced Status Codes registry (RFC 3463, 5248, 7372, 7504, 7505, 8617, 8689)';
const seen = '2026-11-21';

/** Numbers whose meaning a standard gives. They are hypotheses: servers use them for many other things. */
const smtpCodes = phrases(
  { source: 'RFC 5321, 4954, 3207, 1870, 7504', seen, protocol: 'smtp', strength: 'code-only' },
  {
    'says-temporarily-unavailable': [
      onlyCode({ code: 421 }),
      onlyCode({ code: 450, stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] }),
      onlyCode({ code: 451, stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] }),
    ],
    'says-password-transition-needed': [onlyCode({ code: 432, stage: 'login' })],
    'says-authentication-unavailable': [
      onlyCode({ code: 454, stage: 'login' }),
      onlyCode({ code: 451, stage: 'login' }),
      onlyCode({ code: 435, stage: 'login' }),
      onlyCode({ code: 421, stage: 'login' }),
    ],
    'says-tls-unavailable': [onlyCode({ code: 454, stage: 'starttls' })],
    'says-tls-not-supported': [500, 501, 502, 503].map((code) => onlyCode({ code, stage: 'starttls' })),
    'says-out-of-storage': [onlyCode({ code: 452, stage: ['mail', 'data'] })],
    'says-too-many-recipients': [onlyCode({ code: 452, stage: 'rcpt' })],
    'says-command-unknown': [
      onlyCode({ code: 500, stage: ['connect', 'hello', 'login', 'mail', 'rcpt', 'data'] }),
      onlyCode({ code: 502, stage: ['connect', 'hello', 'login', 'mail', 'rcpt', 'data'] }),
    ],
    'says-syntax-error': [onlyCode({ code: 501, stage: 'data' })],
    'says-helo-invalid': [onlyCode({ code: 501, stage: 'hello' }), onlyCode({ code: 504, stage: 'hello' })],
    'says-sender-malformed': [onlyCode({ code: 501, stage: 'mail' }), onlyCode({ code: 553, stage: 'mail' })],
    'says-recipient-malformed': [
      onlyCode({ code: 501, stage: 'rcpt' }),
      onlyCode({ code: 553, stage: 'rcpt' }),
    ],
    'says-exchange-undecodable': [onlyCode({ code: 501, stage: 'login' })],
    'says-command-order': [
      onlyCode({ code: 503, stage: ['connect', 'hello', 'login', 'mail', 'rcpt', 'data'] }),
    ],
    'says-mechanism-unsupported': [onlyCode({ code: 504, stage: 'login' })],
    'says-mechanism-too-weak': [onlyCode({ code: 534, stage: 'login' })],
    'says-destination-accepts-no-mail': [
      onlyCode({ code: 521, stage: ['connect', 'rcpt'] }),
      onlyCode({ code: 556, stage: 'rcpt' }),
    ],
    'says-encryption-required': [523, 524, 538].map((code) => onlyCode({ code, stage: 'login' })),
    'says-account-locked': [onlyCode({ code: 525, stage: 'login' })],
    'says-authentication-required': [onlyCode({ code: 530 })],
    'says-bad-credentials': [onlyCode({ code: 535, stage: 'login' })],
    'says-recipient-unknown': [onlyCode({ code: 550, stage: 'rcpt' })],
    'says-recipient-moved': [onlyCode({ code: 551, stage: 'rcpt' })],
    'says-refused-without-reason': [
      onlyCode({ code: 550, stage: ['hello', 'mail', 'data'] }),
      onlyCode({ code: 554, stage: ['hello', 'mail', 'rcpt', 'data'] }),
    ],
    'says-blocked-by-receiver': [
      onlyCode({ code: 550, stage: 'connect' }),
      onlyCode({ code: 554, stage: 'connect' }),
    ],
    'says-message-too-large': [onlyCode({ code: 552, stage: ['mail', 'data'] })],
    'says-recipient-mailbox-full': [onlyCode({ code: 552, stage: ['rcpt', 'data'] })],
    'says-extension-not-supported': [
      onlyCode({ code: 555, stage: ['mail', 'rcpt'] }),
      onlyCode({ code: 504, stage: ['mail', 'rcpt', 'data'] }),
    ],
  },
);

const enhanced = phrases(
  { source: registry, seen, protocol: 'smtp', strength: 'code-only' },
  {
    'says-recipient-unknown': [onlyCode({ enhanced: 'x.1.1' })],
    'says-recipient-domain-unknown': [onlyCode({ enhanced: 'x.1.2' })],
    'says-recipient-malformed': [onlyCode({ enhanced: 'x.1.3' })],
    'says-recipient-moved': [onlyCode({ enhanced: 'x.1.6' })],
    'says-sender-malformed': [onlyCode({ enhanced: 'x.1.7' })],
    'says-sender-domain-unresolvable': [onlyCode({ enhanced: 'x.1.8' })],
    'says-destination-accepts-no-mail': [onlyCode({ enhanced: 'x.1.10' })],
    'says-recipient-disabled': [onlyCode({ enhanced: 'x.2.1' })],
    'says-recipient-mailbox-full': [onlyCode({ enhanced: 'x.2.2' })],
    'says-message-too-large': [
      onlyCode({ enhanced: 'x.2.3' }),
      onlyCode({ enhanced: 'x.3.4' }),
      onlyCode({ enhanced: 'x.7.16' }),
    ],
    'says-out-of-storage': [onlyCode({ enhanced: 'x.3.1' })],
    'says-temporarily-unavailable': [onlyCode({ enhanced: '4.3.0' }), onlyCode({ enhanced: '4.3.2' })],
    'says-no-mail-service': [onlyCode({ enhanced: '5.3.2' })],
    'says-server-misconfigured': [onlyCode({ enhanced: 'x.3.5' })],
    'says-extension-not-supported': [
      onlyCode({ enhanced: 'x.3.3' }),
      onlyCode({ enhanced: 'x.6.1' }),
      onlyCode({ enhanced: 'x.6.2' }),
      onlyCode({ enhanced: 'x.6.3' }),
      onlyCode({ enhanced: 'x.5.4', stage: ['mail', 'rcpt'] }),
    ],
    'says-connection-timed-out': [onlyCode({ enhanced: '4.4.1' }), onlyCode({ enhanced: '5.4.1' })],
    'says-connection-lost': [onlyCode({ enhanced: 'x.4.2' })],
    'says-name-server-trouble': [onlyCode({ enhanced: 'x.4.3' })],
    'says-host-not-found': [onlyCode({ enhanced: 'x.4.4' })],
    'says-overloaded': [onlyCode({ enhanced: '4.4.5' })],
    'says-mail-loop': [onlyCode({ enhanced: 'x.4.6' })],
    'says-delivery-expired': [onlyCode({ enhanced: 'x.4.7' })],
    'says-command-unknown': [
      onlyCode({ enhanced: 'x.5.1', code: 500 }),
      onlyCode({ enhanced: 'x.5.1', code: 502 }),
    ],
    'says-command-order': [onlyCode({ enhanced: 'x.5.1', code: 503 })],
    'says-syntax-error': [
      onlyCode({ enhanced: 'x.5.2', code: 500 }),
      onlyCode({ enhanced: 'x.5.2', code: 501 }),
    ],
    'says-too-many-recipients': [onlyCode({ enhanced: 'x.5.3' })],
    'says-exchange-undecodable': [
      onlyCode({ enhanced: 'x.5.2', stage: 'login' }),
      onlyCode({ enhanced: 'x.5.6', stage: 'login' }),
    ],
    'says-mechanism-unsupported': [
      onlyCode({ enhanced: 'x.5.4', stage: 'login' }),
      onlyCode({ enhanced: 'x.7.4', stage: 'login' }),
    ],
    'says-utf8-not-supported': [
      onlyCode({ enhanced: 'x.6.7' }),
      onlyCode({ enhanced: 'x.6.8' }),
      onlyCode({ enhanced: 'x.6.9' }),
      onlyCode({ enhanced: 'x.6.10' }),
    ],
    'says-refused-without-reason': [
      onlyCode({ enhanced: '5.7.1', stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] }),
      onlyCode({ enhanced: '5.7.0', stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] }),
    ],
    'says-recipient-restricted': [onlyCode({ enhanced: 'x.7.2' })],
    'says-bad-credentials': [onlyCode({ enhanced: '5.7.8', stage: 'login' })],
    'says-mechanism-too-weak': [onlyCode({ enhanced: '5.7.9', stage: 'login' })],
    'says-encryption-required': [
      onlyCode({ enhanced: 'x.7.10' }),
      onlyCode({ enhanced: 'x.7.11' }),
      onlyCode({ enhanced: 'x.7.30' }),
    ],
    'says-password-transition-needed': [onlyCode({ enhanced: 'x.7.12', stage: 'login' })],
    'says-account-locked': [onlyCode({ enhanced: 'x.7.13', stage: 'login' })],
    'says-not-allowed-for-mailbox': [onlyCode({ enhanced: 'x.7.14', stage: 'login' })],
    'says-dkim-fail': [20, 21, 22].map((n) => onlyCode({ enhanced: `x.7.${n}` })),
    'says-spf-fail': [onlyCode({ enhanced: 'x.7.23' })],
    'says-spf-invalid': [onlyCode({ enhanced: 'x.7.24' })],
    'says-reverse-name-wrong': [onlyCode({ enhanced: 'x.7.25' })],
    'says-mail-unauthenticated': [onlyCode({ enhanced: 'x.7.26' }), onlyCode({ enhanced: 'x.7.29' })],
    'says-slowed-by-receiver': [onlyCode({ enhanced: 'x.7.28' })],
  },
);

/** A sender whose domain publishes a null MX cannot be answered. */
const nullSender = phrases(
  { source: 'RFC 7505', seen, protocol: 'smtp', strength: 'code-only' },
  { 'says-sender-domain-unresolvable': [onlyCode({ enhanced: 'x.7.27' })] },
);

const imap = phrases(
  {
    source: 'RFC 5530, 9051, 2221, 3516, 4469; IANA IMAP response codes',
    seen,
    protocol: 'imap',
    strength: 'code-only',
  },
  {
    'says-bad-credentials': [onlyCode({ responseCode: 'AUTHENTICATIONFAILED' })],
    'says-not-allowed-for-mailbox': [onlyCode({ responseCode: 'AUTHORIZATIONFAILED' })],
    'says-password-expired': [onlyCode({ responseCode: 'EXPIRED', strength: 'suggests' })],
    'says-encryption-required': [onlyCode({ responseCode: 'PRIVACYREQUIRED', strength: 'states-cause' })],
    'says-account-locked': [onlyCode({ responseCode: 'CONTACTADMIN', stage: 'login' })],
    'says-authentication-unavailable': [onlyCode({ responseCode: 'UNAVAILABLE', stage: 'login' })],
    'says-temporarily-unavailable': [
      onlyCode({ responseCode: 'UNAVAILABLE', stage: ['mailbox', 'connect'] }),
    ],
    'says-no-permission': [onlyCode({ responseCode: 'NOPERM', stage: 'mailbox' })],
    'says-mailbox-locked': [onlyCode({ responseCode: 'INUSE', strength: 'states-cause' })],
    'says-message-missing': [onlyCode({ responseCode: 'EXPUNGEISSUED', strength: 'states-cause' })],
    'says-mailbox-damaged': [
      onlyCode({ responseCode: 'CORRUPTION', strength: 'states-cause' }),
      onlyCode({ responseCode: 'SERVERBUG' }),
    ],
    'says-syntax-error': [onlyCode({ responseCode: 'CLIENTBUG', strength: 'suggests' })],
    'says-folder-operation-refused': [
      onlyCode({ responseCode: 'CANNOT' }),
      onlyCode({ responseCode: 'ALREADYEXISTS' }),
      onlyCode({ responseCode: 'HASCHILDREN' }),
    ],
    'says-too-many-sessions': [onlyCode({ responseCode: 'LIMIT', stage: 'login' })],
    'says-own-mailbox-full': [onlyCode({ responseCode: 'OVERQUOTA', strength: 'states-cause' })],
    'says-folder-missing': [
      onlyCode({ responseCode: 'NONEXISTENT' }),
      onlyCode({ responseCode: 'TRYCREATE' }),
    ],
    'says-message-too-large': [onlyCode({ responseCode: 'TOOBIG', strength: 'states-cause' })],
    'says-message-unreadable': [
      onlyCode({ responseCode: 'PARSE' }),
      onlyCode({ responseCode: 'UNKNOWN-CTE' }),
    ],
    'says-refers-elsewhere': [onlyCode({ responseCode: 'REFERRAL', strength: 'states-cause' })],
    'says-server-alert': [onlyCode({ responseCode: 'ALERT' })],
    'says-throttled': [onlyCode({ responseCode: 'THROTTLED', strength: 'states-cause' })],
    'says-web-login-required': [onlyCode({ responseCode: 'WEBALERT', strength: 'states-cause' })],
  },
);

const pop3 = phrases(
  { source: 'RFC 2449, 3206; IANA POP3 extension registry', seen, protocol: 'pop3', strength: 'code-only' },
  {
    'says-bad-credentials': [onlyCode({ responseCode: 'AUTH' })],
    'says-mailbox-locked': [onlyCode({ responseCode: 'IN-USE', strength: 'states-cause' })],
    'says-polled-too-often': [onlyCode({ responseCode: 'LOGIN-DELAY', strength: 'states-cause' })],
    'says-authentication-unavailable': [onlyCode({ responseCode: 'SYS/TEMP', stage: 'login' })],
    'says-temporarily-unavailable': [onlyCode({ responseCode: 'SYS/TEMP', stage: ['connect', 'mailbox'] })],
    'says-pop3-permanent-failure': [onlyCode({ responseCode: 'SYS/PERM' })],
    'says-refers-elsewhere': [onlyCode({ responseCode: 'REFERRAL', strength: 'states-cause' })],
  },
);

/** Sentences that RFC 5321 gives as examples and that many servers send word for word. */
const exampleTexts = phrases(
  { source: 'RFC 5321, section 4.2', seen, protocol: 'smtp', strength: 'suggests' },
  {
    'says-command-order': [
      { words: 'bad sequence of commands', strength: 'states-cause' },
      { words: 'command out of sequence', strength: 'states-cause' },
      { words: 'out of order command', strength: 'states-cause' },
    ],
    'says-temporarily-unavailable': [
      suggests('service not available, closing transmission channel'),
      suggests('requested action aborted: local error in processing'),
      suggests('requested action aborted: error in processing'),
    ],
    'says-out-of-storage': [
      { words: 'insufficient system storage', strength: 'states-cause' },
      suggests('requested action not taken: insufficient'),
    ],
    'says-recipient-unknown': [
      suggests('requested action not taken: mailbox unavailable', { code: 550 }),
      suggests('requested mail action not taken: mailbox unavailable', { code: 550 }),
    ],
    'says-recipient-mailbox-full': [suggests('exceeded storage allocation', { stage: ['rcpt', 'data'] })],
    'says-recipient-malformed': [
      suggests('requested action not taken: mailbox name not allowed', { stage: 'rcpt' }),
    ],
    'says-no-mail-service': [{ words: 'no smtp service here', strength: 'states-cause' }],
    'says-destination-accepts-no-mail': [
      { words: 'does not accept mail', code: 521, strength: 'states-cause' },
      { words: 'does not accept mail', code: 556, strength: 'states-cause' },
      { words: 'null mx', strength: 'states-cause' },
      { words: 'nullmx', strength: 'states-cause' },
      { words: 'domain does not accept mail', strength: 'states-cause' },
      { words: 'host does not accept mail', strength: 'states-cause' },
      { words: 'server does not accept mail', strength: 'states-cause' },
    ],
  },
);

export default [...smtpCodes, ...enhanced, ...nullSender, ...imap, ...pop3, ...exampleTexts];
