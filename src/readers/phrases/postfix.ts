import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

export default phrases(
  {
    source: 'Postfix source: src/smtpd, src/smtp, src/cleanup, src/local, src/virtual; postconf(5)',
    seen: '2026-11-21',
    protocol: 'smtp',
  },
  {
    'says-relay-denied': ['relay access denied'],
    'says-encryption-required': [
      'must issue a starttls command first',
      'session encryption is required',
      'encryption required for requested authentication mechanism',
      'tls is required, but was not offered',
    ],
    'says-authentication-required': [
      'sender address rejected: not logged in',
      { words: 'authentication required', code: 530 },
      { words: 'access denied: authentication required' },
    ],
    'says-sender-not-owned': [
      'sender address rejected: not owned by user',
      'sender address rejected: not owned by auth user',
    ],
    'says-bad-credentials': [
      suggests('error: authentication failed', { stage: 'login' }),
      suggests('sasl login authentication failed'),
      suggests('sasl plain authentication failed'),
    ],
    'says-mechanism-unsupported': [
      'invalid authentication mechanism',
    ],
    'says-exchange-undecodable': [suggests('sasl * authentication failed: invalid base64')],
    'says-authentication-unavailable': [
      'temporary authentication failure',
      'error: authentication not enabled',
      'connection lost to authentication server',
      'authentication server * not reachable',
    ],
    'says-authentication-cancelled': ['authentication aborted'],
    'says-too-many-failed-logins': ['too many auth commands'],
    'says-command-order': [
      'error: send helo/ehlo first',
      'error: need mail command',
      'error: nested mail command',
      { words: 'nested mail command' },
      { words: 'need mail command' },
      { words: 'error: tls already active' },
      { words: 'tls already active' },
      { words: 'mail transaction in progress' },
    ],
    'says-command-unknown': ['error: command not recognized', 'error: command not implemented'],
    'says-spoke-too-early': [
      'improper use of smtp command pipelining',
      { words: 'protocol error', code: 521 },
      { words: 'protocol error', code: 550, enhanced: '5.5.1' },
    ],
    'says-tls-unavailable': ['tls not available due to local problem', 'tls currently unavailable'],
    'says-helo-invalid': [
      'helo command rejected: need fully-qualified hostname',
      'helo command rejected: invalid name',
      'helo command rejected: host not found',
      suggests('helo command rejected'),
    ],
    'says-sender-domain-unresolvable': ['sender address rejected: domain not found'],
    'says-recipient-domain-unknown': [
      'recipient address rejected: domain not found',
      'host or domain name not found. name service error * type=mx: host not found',
      'host or domain name not found. name service error * type=aaaa: host not found',
      'host or domain name not found. name service error * type=a: host not found',
      suggests('host or domain name not found'),
    ],
    'says-sender-malformed': [
      'bad sender address syntax',
      'sender address rejected: need fully-qualified address',
    ],
    'says-recipient-malformed': [
      'bad recipient address syntax',
      'recipient address rejected: need fully-qualified address',
    ],
    'says-sender-callback-failed': [
      'sender address rejected: unverified address',
      'sender address rejected: undeliverable address',
    ],
    'says-sender-unknown': [
      'sender address rejected: user unknown in virtual mailbox table',
      'sender address rejected: user unknown in local recipient table',
      'sender address rejected: user unknown in relay recipient table',
      'sender address rejected: user unknown',
    ],
    'says-recipient-unknown': [
      'user unknown in virtual mailbox table',
      'user unknown in virtual alias table',
      'user unknown in local recipient table',
      'user unknown in relay recipient table',
      'recipient address rejected: user unknown',
      'recipient address rejected: undeliverable address',
      suggests('recipient address rejected: unverified address'),
      { words: 'unknown user: ', stage: ['rcpt', 'data'] },
    ],
    'says-recipient-mailbox-full': [
      'mailbox size limit exceeded',
      'maildir over quota',
      'the user you are trying to reach is over quota',
      { words: 'recipient address rejected: mailbox full' },
    ],
    'says-reverse-name-wrong': [
      'cannot find your reverse hostname',
      'cannot find your hostname',
      'client host rejected: cannot find your',
    ],
    'says-direct-delivery-forbidden': ['may not be mail exchanger'],
    'says-ip-blocklisted': [
      ...each(`
      client host * blocked using | sender address * blocked using | helo command * blocked using |
      service unavailable; client * blocked using | unverified client host * blocked using
    `),
      ...eachSuggests(`
      service unavailable; * blocked
    `),
    ],
    'says-blocked-by-receiver': [
      suggests('client host rejected: access denied'),
      suggests('client host rejected'),
    ],
    'says-sender-banned': [
      suggests('sender address rejected: access denied'),
      suggests('sender address rejected'),
    ],
    'says-refused-without-reason': [suggests('recipient address rejected: access denied')],
    'says-greylisted': [
      'recipient address rejected: greylisted',
      'greylisted, see',
      { words: 'service currently unavailable', enhanced: '4.3.2', strength: 'suggests' },
    ],
    'says-rate-limit': ['error: too much mail from'],
    'says-too-many-connections': [
      'error: too many connections from',
      'too many concurrent connections',
      'error: too many new tls sessions',
      'too many new tls sessions from',
      'all server ports are busy',
    ],
    'says-too-many-recipients': ['error: too many recipients', 'too many recipients from'],
    'says-too-many-errors': ['error: too many errors', 'too many errors after'],
    'says-timeout': ['error: timeout exceeded', 'timeout exceeded'],
    'says-message-too-large': [
      'message size exceeds fixed limit',
      'message file too big',
      'message size exceeds size limit',
      'chunk exceeds message size limit',
    ],
    'says-out-of-storage': [
      'insufficient system storage',
      'queue file write error',
      'insufficient disk space',
    ],
    'says-server-misconfigured': [
      'server configuration error',
      'server configuration problem',
      'local configuration error',
      { words: 'temporary lookup failure', stage: ['hello', 'login', 'mail', 'rcpt', 'data'] },
      { words: 'alias database unavailable' },
      { words: 'mail system configuration error' },
      { words: 'unable to create mailbox' },
    ],
    'says-bare-line-feed': ['bare <lf> received', 'bare newline received'],
    'says-mail-loop': [
      'error: too many hops',
      'too many hops',
      'mail forwarding loop for',
      'mail for * loops back to myself',
    ],
    'says-no-valid-recipients': ['error: no valid recipients', 'no valid recipients'],
    'says-utf8-not-supported': [
      'smtputf8 is required',
      'smtputf8 support is disabled',
      'smtputf8 requires',
      'internationalized * rejected',
    ],
    'says-extension-not-supported': [
      'dsn support is disabled',
      'unsupported option:',
      'bad message size syntax',
      'binarymime unsupported',
    ],
    'says-spam': ['message content rejected', 'data command rejected: spam', 'content rejected'],
    'says-host-not-found': [suggests('name service error for name')],
    'says-name-server-trouble': [
      'name service error * type=mx: host not found, try again',
      'host or domain name not found. name service error * try again',
    ],
    'says-mx-invalid': [
      'malformed or unexpected name server reply',
      'numeric domain name in resource data of mx record',
    ],
    'says-connection-refused': ['connect to *: connection refused'],
    'says-connection-timed-out': ['connect to *: connection timed out', 'connect to *: operation timed out'],
    'says-no-route': ['connect to *: no route to host', 'connect to *: network is unreachable'],
    'says-connection-lost': [
      'lost connection with * while',
      'conversation with * timed out while',
      suggests('lost connection with'),
    ],
    'says-tls-certificate-untrusted': ['server certificate not trusted', 'server certificate not verified'],
    'says-dane-mismatch': ['tlsa lookup error', 'non dnssec destination', 'no tlsa records found'],
    'says-tls-handshake-failed': ['cannot start tls: handshake failure', 'cannot start tls'],
    'says-delivery-expired': ['message expired', 'delivery time expired'],
    'says-shutting-down': [suggests('server local error')],
    'says-no-permission': ['maildir delivery failed: * permission denied'],
  },
);
