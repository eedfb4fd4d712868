import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const source = 'replies of many servers in public bounce collections and issue threads';
const seen = '2026-08-07';

/** What servers of every kind say about themselves, at any stage. */
export default phrases(
  { source, seen },
  {
    'says-temporarily-unavailable': [
      ...each(`
      service temporarily unavailable | service is temporarily unavailable |
      service currently unavailable | service is currently unavailable |
      server temporarily unavailable | server is temporarily unavailable |
      server temporarily not available | temporarily unavailable | temporary system problem |
      temporary system error | temporary server error | temporary internal error | temporary problem |
      temporary local failure | temporary local error | system temporarily unavailable |
      esmtp server temporarily not available | mail server temporarily unavailable |
      unable to process connection at this time | unable to process command |
      unable to process an email at this time | unable to complete command |
      backend temporarily unavailable | mailbox temporarily unavailable |
      mailbox is temporarily unavailable |
      system maintenance | under maintenance | scheduled maintenance | maintenance mode |
      down for maintenance | requested action aborted: temporary | please retry later |
      temporary resource failure | temporary error
    `),
      ...eachSuggests(`
      service unavailable | service not available | server unavailable | server is unavailable |
      try again later | please try again | please try later | try later | retry later |
      not available at this time | system error | server error | internal server error |
      internal error | temporary failure | local error in processing | please come back later |
      unable to connect to backend | deferred | delayed | local problem
    `),
    ],
    'says-overloaded': [
      ...eachSuggests(`
      too busy | high load | insufficient resources | resource shortage
    `),
      ...each(`
      server too busy | server is too busy | server busy | server is busy | system is busy |
      system too busy | busy - please try later | overloaded | server overload | load too high |
      load average too high | system load is too high | too much load | server under heavy load |
      excessive load | resources temporarily unavailable | resource temporarily unavailable |
      system resources | out of resources | no free resources | cannot fork | too many processes |
      recipient servers are overloaded | capacity exceeded
    `),
    ],
    'says-shutting-down': each(`
      shutting down | server is shutting down | system is going down | server going down |
      server is going down | server restart | server is restarting | server restarting |
      going down for | shutdown in progress | system shutdown | service shutting down |
      closing for maintenance | server terminating
    `),
    'says-too-many-connections': each(
      `
      too many new tls sessions | too many connections | too many open connections |
      too many simultaneous connections | too many concurrent connections |
      too many concurrent smtp connections | too many concurrent sessions | too many sessions |
      too many smtp sessions | too many connections from your ip | too many connections from your host |
      too many connections from this host | too many connections from this ip |
      too many connections from | connection limit exceeded | connection limit reached |
      connections limit | connection rate limit exceeded | connection rate limit |
      connection rate exceeded | connection frequency limited | connecting too fast |
      connects too often | connecting too often | maximum number of connections | maximum connections |
      max connections | exceeded the maximum number of connections | simultaneous connections limit |
      number of concurrent connections | concurrent connection limit | concurrency limit |
      concurrency exceeded | too many connects | too many channels | all smtp server ports are busy |
      no more connections | trop de connexions | too many tls sessions | too many connection attempts |
      too frequent connects
    `,
      { protocol: 'smtp' },
    ),
    'says-too-many-sessions': each(
      `
      too many connections | too many open connections | too many simultaneous connections |
      too many concurrent connections | too many sessions | too many simultaneous sessions |
      maximum number of connections | maximum number of connections exceeded |
      connection limit reached | connection limit exceeded | number of connections exceeded |
      simultaneous connections | session limit reached | too many concurrent | too many simultaneous |
      too many imap connections | too many pop3 connections | connection count exceeded |
      too many connections for this user | max connections
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-throttled': each(
      `
      request is throttled | has been throttled | throttled | throttling | rate limit | rate limited |
      rate limit exceeded | rate limit hit | rate limiting | command rate | too many commands |
      too many requests | too many operations | slow down | quota of commands |
      exceeded command limits | please slow down
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-download-limit': each(
      `
      bandwidth limit | bandwidth limits | bandwidth exceeded | download limit | daily download |
      traffic limit | transfer limit | transfer quota | download quota | data transfer limit
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-session-ended': [
      ...eachSuggests(
        `
      inactivity | timed out | connection timed out
    `,
        { protocol: ['imap', 'pop3'], stage: ['mailbox'] },
      ),
      ...each(
        `
      autologout | idle for too long | idle too long | idle timeout | because of timeout |
      session timeout | session timed out | timeout waiting for command | session expired |
      session has expired | inactive for too long | disconnected for inactivity |
      connection closed due to inactivity | inactivity timeout | timeout (no data) |
      too long without activity | logged out by server | server logging out due to
    `,
        { protocol: ['imap', 'pop3'], stage: ['mailbox'] },
      ),
    ],
    'says-timeout': [
      ...eachSuggests(
        `
      too slow | took too long | connection idle | read timeout
    `,
        { protocol: 'smtp' },
      ),
      ...each(
        `
      command timeout | command timed out | smtp command timeout | timeout waiting for |
      timed out waiting for | timeout exceeded | timeout - closing | timeout: closing | idle timeout |
      idle timeout exceeded | session timeout | session timed out | data timeout | timeout on data |
      timeout while reading | timeout reading | input timeout | timed out while receiving |
      message timed out | idle too long | timeout during data | timeout during client read
    `,
        { protocol: 'smtp' },
      ),
    ],
    'says-server-misconfigured': [
      ...eachSuggests(
        `
      cannot open | can't open | could not write | unable to write | not configured to |
      no such file or directory | i/o error | lookup failure | unable to create | cannot create |
      failed to open
    `,
        { protocol: 'smtp' },
      ),
      ...each(
        `
      server configuration error | server configuration problem | configuration error | config error |
      misconfigured | misconfiguration | system incorrectly configured | system config error |
      local configuration error | configuration failure | bad configuration | lookup table |
      temporary lookup failure | map lookup failure | alias lookup failure | mapping lookup failure |
      database lookup | error in configuration | mail server is not properly configured |
      internal configuration error | input/output error | unable to create queue file | write error |
      error writing | file system is read-only | read-only file system | can't create output |
      qq permanent problem | qq temporary problem | qq * problem
    `,
        { protocol: 'smtp' },
      ),
    ],
    'says-storage-unreadable': each(
      `
      internal error occurred | refer to server log | mail storage | mailbox storage |
      unable to read mailbox | cannot read mailbox | failed to read | couldn't read |
      permission problem | unable to stat | input/output error | i/o error | storage backend |
      mailbox not accessible | maildir is not | unable to access maildir | error opening mailbox |
      no such file or directory | stale nfs
    `,
      { protocol: ['imap', 'pop3'], strength: 'suggests' },
    ),
    'says-country-blocked': each(`
      country is blacklisted | country is blocked | country blocked | blocked by geoip | geoip blocked |
      based on geographical location | based on geographic location | geographical location | geo-ip |
      blocked country | your country is not allowed | mail from your country |
      connections from your country | country code * blocked | country * not accepted
    `),
    'says-tls-unavailable': each(
      `
      tls not available due to | tls not available | tls is not available |
      tls temporarily unavailable | tls temporarily not available | tls currently unavailable |
      tls is currently unavailable | starttls temporarily | unable to start tls | cannot start tls |
      failed to start tls | error initializing tls | tls initialization failed |
      tls initialisation failed | tls engine | ssl initialization | ssl is not available |
      no certificate | tls support temporarily | unable to initialize tls | try tls later
    `,
      { stage: 'starttls' },
    ),
    'says-tls-not-supported': [
      ...each(
        `
      unknown command | command not recognized | unrecognized command | not implemented |
      command unrecognized
    `,
        { stage: 'starttls' },
      ),
      ...each(
        `
      starttls not supported | starttls is not supported | starttls not available |
      starttls not implemented | starttls disabled | starttls is disabled | starttls not allowed |
      starttls not offered | tls not supported | tls is not supported | tls not enabled |
      tls is not enabled | no tls | command not implemented | stls not supported | ssl not supported |
      command not supported
    `,
        { stage: 'starttls' },
      ),
    ],
    'says-client-tls-too-old': each(`
      tls 1.0 and 1.1 are not supported | tls 1.0 is not supported | tls 1.1 is not supported |
      tlsv1 not supported | requires tls version 1.2 | requires tls 1.2 | tls version 1.2 or greater |
      tls 1.2 or later | tls 1.2 or higher | tls version too old | upgrade your tls | outdated tls |
      unsupported tls version | obsolete tls | requires high-strength ciphers | cipher * too weak |
      weak cipher
    `),
    'says-client-certificate-wanted': each(`
      client certificate required | client certificate is required | requires a client certificate |
      valid client certificate | no client certificate | client certificate not | certificate required |
      certificate verification failed for client | must present a certificate | no peer certificate
    `),
    'says-tls-handshake-failed': each(`
      tls handshake failed | tls handshake failure | ssl handshake failed | tls negotiation failed |
      tls negotiation failure | tls session failed | tls error on connection | tls connect failed |
      ssl negotiation failed | starttls failed | tls failed | could not negotiate tls |
      unable to negotiate tls | tls-failed | ssl error
    `),
    'says-tls-certificate-untrusted': each(`
      server certificate not trusted | certificate not trusted | certificate verify failed |
      certificate verification failed | untrusted certificate | self signed certificate |
      self-signed certificate | unable to verify the first certificate | certificate validation failed |
      certificate is not valid | invalid certificate
    `),
    'says-encryption-required': each(
      `
      must issue a starttls | must issue starttls | issue a starttls | starttls required |
      starttls is required | tls required | tls is required | tls encryption required |
      tls encryption is required | encryption required | encryption is required |
      encrypted connection required | requires encryption | requires tls | requires starttls |
      this route requires encryption | this route requires tls | requires a secure connection |
      secure connection required | ssl required | ssl/tls required | only encrypted | unencrypted mail |
      unencrypted connections | must use tls | must use starttls | must be encrypted | use starttls |
      please use tls | please use starttls | mandatory tls | enforced tls | forced tls | tls mandatory |
      session encryption is required | requiretls | mail without tls | accept mail over tls only |
      only accepts tls
    `,
      { protocol: 'smtp', stage: ['connect', 'hello', 'mail', 'rcpt', 'data'] },
    ),
    'says-refers-elsewhere': each(
      `
      please use server | please connect to | try this server | use this host instead
    `,
      {
        stage: ['connect', 'login'],
        protocol: ['imap', 'pop3'],
      },
    ),
  },
);
