import { each, phrases, suggests } from '../../kernel/phrase.ts';

const source =
  'Dovecot source: src/lib-storage, src/login-common, src/imap-login, src/pop3-login, src/lmtp; wire test';
const seen = '2026-11-21';
const mail = ['imap', 'pop3'] as const;

const access = phrases(
  { source, seen, protocol: mail },
  {
    'says-bad-credentials': [
      suggests('authentication failed.', { stage: 'login', responseCode: 'AUTHENTICATIONFAILED' }),
      suggests('authentication failed.', { stage: 'login', responseCode: 'AUTH' }),
    ],
    'says-authentication-unavailable': [
      'temporary authentication failure',
      'authentication temporarily unavailable',
      'disconnected from auth server',
      'waiting for authentication process to respond',
      'auth process * not responding',
    ],
    'says-encryption-required': each(`
      plaintext authentication disallowed on non-secure |
      cleartext authentication disallowed on non-secure | plaintext authentication disabled |
      cleartext authentication disabled | plaintext authentication disallowed |
      cleartext authentication disallowed | you need to enable ssl/tls
    `),
    'says-client-certificate-wanted': [
      "client didn't present valid ssl certificate",
      'requires valid ssl certificate',
    ],
    'says-mechanism-unsupported': ['unsupported authentication mechanism'],
    'says-exchange-undecodable': [
      'invalid base64 data in initial response',
      'invalid base64 data in continued response',
      'authentication failure: invalid base64',
    ],
    'says-authentication-cancelled': ['authentication aborted by client'],
    'says-password-expired': ['password expired', 'your password has expired'],
    'says-account-locked': [
      'user is disabled',
      'account is disabled',
      'account disabled',
      'login disabled for this user',
    ],
    'says-not-allowed-for-mailbox': [
      { words: 'authorization failed', protocol: 'imap' },
      'invalid master user',
      'login-as not allowed',
    ],
    'says-too-many-sessions': [
      'maximum number of connections from user+ip exceeded',
      'maximum number of connections exceeded',
      'too many simultaneous connections',
    ],
    'says-too-many-failed-logins': ['too many invalid * attempts', 'authentication failures, penalty'],
    'says-already-logged-in': [{ words: 'already logged in', stage: 'login' }],
    'says-too-many-errors': [
      'too many invalid imap commands',
      'too many invalid commands',
      'too many bad commands',
    ],
    'says-tls-unavailable': ['tls support is temporarily unavailable', 'tls initialization failed'],
    'says-tls-not-supported': [
      "tls support isn't enabled",
      'tls support is not enabled',
      'tls is already active',
    ],
  },
);

const mailbox = phrases(
  { source, seen, protocol: mail },
  {
    'says-session-ended': [
      'disconnected for inactivity',
      'disconnected: inactivity',
      'disconnected for inactivity in reading our output',
      'idled for too long',
      { words: 'autologout' },
    ],
    'says-shutting-down': [
      'server shutting down',
      'disconnected: shutting down',
      'session kicked',
      'kicked out',
      { words: 'disconnected by server: shutdown' },
    ],
    'says-storage-unreadable': [
      suggests('internal error occurred. refer to server log for more information'),
      suggests('mailbox list * not initialized'),
      { words: 'mailbox * permission denied', stage: 'mailbox' },
      'permission denied (euid=*',
    ],
    'says-mailbox-locked': [
      'timeout while waiting for lock',
      'mailbox is locked by another pop3 session',
      'mailbox is already locked',
      'failed to create pop3 session lock',
      'mailbox lock timed out',
    ],
    'says-mailbox-damaged': each(`
      mailbox is in inconsistent state | isn't a valid mbox file | corrupted index | corrupted cache |
      corrupted mailbox | corrupted transaction log |
      mail storage is corrupted
    `),
    'says-temporarily-unavailable': [
      "couldn't sync mailbox",
      'mailbox temporarily unavailable',
      suggests('please try again later'),
    ],
    'says-prefix-wrong': [
      'unknown namespace',
      'mailbox name should probably be prefixed with',
      'client tried to access nonexistent namespace',
    ],
    'says-inbox-missing': ["mailbox doesn't exist: inbox", 'mailbox does not exist: inbox'],
    'says-folder-missing': [
      "mailbox doesn't exist",
      'mailbox does not exist',
      // A folder below INBOX, not INBOX itself.
      "mailbox doesn't exist: inbox.*",
      "mailbox doesn't exist: inbox/*",
      'mailbox does not exist: inbox.*',
      'mailbox does not exist: inbox/*',
    ],
    'says-no-permission': [
      { words: 'permission denied', stage: 'mailbox' },
      'read-only mailbox',
      'mailbox is read-only',
      "you don't have permission",
    ],
    'says-own-mailbox-full': [
      'quota exceeded (mailbox for user is full)',
      { words: 'quota exceeded', stage: 'mailbox' },
      { words: 'not enough disk quota', stage: 'mailbox' },
      { words: 'not enough disk space', stage: 'mailbox' },
    ],
    'says-message-missing': [
      'requested messages no longer exist',
      'some of the requested messages no longer exist',
      'some messages were already expunged',
      "there's no message",
      'message is deleted',
    ],
    'says-message-unreadable': ['message * cannot be parsed', 'invalid mail stream', 'error reading message'],
    'says-folder-operation-refused': each(`
      mailbox already exists | mailbox exists already | character not allowed in mailbox name |
      invalid mailbox name | mailbox name is invalid | mailbox name too long | too many mailboxes |
      inbox can't be deleted | mailbox isn't selectable | target mailbox already exists |
      mailbox has children
    `),
    'says-syntax-error': each(`
      error in imap command | invalid characters in atom | invalid tag | invalid arguments |
      missing arguments | unexpected end of arguments | too long argument | command argument error |
      could not parse command
    `),
    'says-command-unknown': [
      'unknown command',
      'command unknown',
      'command unrecognized',
      'unrecognized command',
    ],
    'says-command-order': [
      'command received in invalid state',
      'no mailbox selected',
      "mailbox isn't selected",
    ],
    'says-message-too-large': ['maximum message size exceeded', 'message size exceeds'],
    'says-append-refused': [
      "can't save mail with zero size",
      'append was aborted',
      'message has no headers',
      'too many headers',
    ],
  },
);

const lmtp = phrases(
  { source, seen, protocol: 'smtp' },
  {
    'says-recipient-unknown': ["user doesn't exist:", "user doesn't exist"],
    'says-recipient-mailbox-full': [
      'quota exceeded (mailbox for user is full)',
      'quota exceeded (mailbox for user',
    ],
    'says-temporarily-unavailable': ['temporary internal error', 'user lookup failed: temporary'],
    // LMTP says so of the mailbox that it could not open or write.
    'says-storage-unreadable': [suggests('internal error occurred. refer to server log')],
    'says-bad-credentials': [suggests('authentication failed.', { stage: 'login' })],
    'says-authentication-unavailable': ['temporary authentication failure.'],
    'says-spam': ['your message to * was automatically rejected'],
  },
);

export default [...access, ...mailbox, ...lmtp];
