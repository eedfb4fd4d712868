import { each, phrases, suggests } from '../../kernel/phrase.ts';

export default phrases(
  {
    source:
      'Exim source and default configuration: src/smtp_in.c, src/receive.c, src/verify.c, src/transports, src/configure.default',
    seen: '2026-11-21',
    protocol: 'smtp',
  },
  {
    'says-relay-denied': [
      'relay not permitted',
      'relaying not permitted',
      'is not permitted to relay through this server',
      'not permitted to relay through this server without authentication',
      'relaying denied',
    ],
    'says-authentication-required': [
      'please turn on smtp authentication in your mail client',
      'authentication is required to relay',
    ],
    'says-bad-credentials': ['incorrect authentication data'],
    'says-exchange-undecodable': ['invalid base64 data'],
    'says-authentication-unavailable': [
      'temporary authentication problem',
      'unable to authenticate at present',
    ],
    'says-sender-not-owned': ['sender address * is not owned by'],
    'says-authentication-cancelled': ['authentication cancelled'],
    'says-mechanism-unsupported': [
      'authentication mechanism not supported',
      'unrecognised authentication type',
    ],
    'says-encryption-required': [
      'authentication * only * encrypted',
      'auth command used when not advertised',
      'tls required',
      'a tls encrypted session is required',
    ],
    'says-command-order': each(`
      sender already given | sender not yet given | valid rcpt command must precede data |
      valid rcpt command must precede bdat | mail transaction in progress | helo or ehlo required |
      ehlo or helo required
    `),
    'says-command-unknown': ['unrecognized command', 'unrecognised command', 'command unrecognized'],
    'says-spoke-too-early': [
      'smtp synchronization error',
      'smtp protocol synchronization error',
      'smtp protocol synchronization violation',
    ],
    'says-too-many-errors': [
      'too many unrecognized commands',
      'too many syntax or protocol errors',
      'too many nonmail commands',
    ],
    'says-helo-invalid': [
      'syntactically invalid helo argument',
      'syntactically invalid ehlo argument',
      'invalid helo name',
      'invalid ehlo name',
      'helo name is not valid',
    ],
    'says-sender-malformed': [
      'sender address must contain a domain',
      'malformed sender address',
      'unqualified sender address not permitted',
    ],
    'says-recipient-malformed': [
      'recipient address must contain a domain',
      'malformed recipient address',
      'unqualified recipient address not permitted',
      'restricted characters in address',
    ],
    'says-sender-callback-failed': each(`
      sender verify failed | could not complete sender verify | callback setup failed while verifying |
      unroutable sender address | unrouteable sender address | verification failed for <
    `),
    'says-recipient-unknown': [
      { words: 'unrouteable address' },
      { words: 'unroutable address' },
      { words: 'unknown user', stage: ['rcpt', 'data'] },
      'no such user here',
      'no such person at this address',
      'no immediate delivery: unknown local part',
    ],
    'says-recipient-domain-unknown': each(`
      an mx or srv record indicated no smtp service |
      the mail server could not deliver * unrouteable mail domain | unrouteable mail domain |
      unrouteable domain | no such domain
    `),
    'says-mx-unresolvable': [
      'all host address lookups failed permanently',
      'lowest numbered mx record points to non-existent',
    ],
    'says-mx-to-self': [
      'lowest numbered mx record points to local host',
      'remote host address is the local host',
    ],
    'says-mx-invalid': ['all relevant mx records point to * invalid'],
    'says-recipient-mailbox-full': [
      'mailbox is full',
      'mailbox full',
      'retry timeout exceeded * quota',
      'mail quota exceeded',
      'user quota exceeded',
    ],
    'says-name-server-trouble': ['host lookup did not complete', 'lookup * deferred'],
    'says-server-misconfigured': [
      'temporary local problem',
      'user * error 13',
      'local delivery failed',
      'transport * error: failed to expand',
    ],
    'says-too-many-connections': [
      'too many concurrent smtp connections',
      'too many connections from that host',
    ],
    'says-overloaded': ['too much load; please try again later', 'too much load'],
    'says-out-of-storage': ['space shortage, please try later', 'no space left on device'],
    'says-timeout': ['smtp command timeout', 'smtp incoming data timeout', 'smtp data timeout'],
    'says-connection-lost': ['lost input connection', 'remote host closed connection'],
    'says-message-too-large': [
      'message size exceeds maximum permitted',
      'message too big',
      'message size exceeds maximum',
    ],
    'says-headers-too-large': [
      'message header size * exceeds maximum permitted',
      'header size exceeds maximum permitted',
    ],
    'says-line-too-long': [
      'maximum allowed line length is 998',
      'maximum allowed line length',
      'message has lines too long for transport',
      'line length exceeds',
      'lines too long for transport',
    ],
    'says-headers-noncompliant': [
      'header syntax error',
      'there is no valid sender in any header line',
      'message headers fail syntax check',
    ],
    'says-refused-without-reason': [suggests('administrative prohibition'), 'rejected because policy'],
    'says-ip-blocklisted': ['is in a black list at', 'is in an rbl', 'host is listed in'],
    'says-too-many-recipients': [{ words: 'too many recipients', stage: 'rcpt' }],
    'says-utf8-not-supported': [
      'no support for internationalised mailbox name',
      'utf8 support is not available',
    ],
    'says-mail-loop': [
      'too many "received" headers - suspected mail loop',
      'too many "received" headers',
      'suspected mail loop',
    ],
    'says-delivery-expired': [
      suggests('retry timeout exceeded'),
      'retry time not reached for any host after a long failure period',
      'message has been frozen',
    ],
    'says-delayed': ['message has not been delivered to one or more recipients after more than'],
    'says-virus': ['this message contains a virus', 'message contains malware'],
    'says-chunking-broken': [
      'no data after bdat',
      'bdat command used when chunking not advertised',
      'missing size for bdat',
      'chunk exceeds message size limit',
    ],
    'says-tls-unavailable': ['tls currently unavailable', 'tls is not available'],
    'says-tls-not-supported': ['starttls command used when not advertised'],
    'says-tls-handshake-failed': [
      'a tls session is required, but the server did not offer tls support',
      'tls session is required, but an attempt to start tls failed',
    ],
    'says-rate-limit': [
      'sender rate overlimit',
      'sending rate over limit',
      'exceeded the max emails per hour',
      'max defers and failures per hour',
    ],
    'says-connection-refused': [suggests('connection refused')],
    'says-connection-timed-out': [{ words: 'connection timed out' }, { words: 'operation timed out' }],
    'says-no-route': [{ words: 'no route to host' }, { words: 'network is unreachable' }],
  },
);
