import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

const seen = '2026-08-07';
const table = (source: string, rest: Parameters<typeof phrases>[1]) => phrases({ source, seen }, rest);

/** Servers of which a few wordings are enough. */
export default [
  ...table('hMailServer source: hmailserver/source/Server/SMTP, IMAP, POP3', {
    'says-full-address-wanted': each(
      `
      invalid user name or password. please use full email address as user name
    `,
      { stage: 'login' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      restarting authentication process |
      invalid user name or password
    `,
      { stage: 'login' },
    ),
    'says-relay-denied': each(
      `
      delivery is not allowed to this address
    `,
      { protocol: 'smtp' },
    ),
    'says-authentication-required': each(
      `
      smtp authentication is required
    `,
      { protocol: 'smtp' },
    ),
    'says-encryption-required': each(`
      a ssl/tls-connection is required for authentication | a ssl/tls-connection is required
    `),
    'says-too-many-failed-logins': each(`
      too many invalid logon attempts
    `),
    'says-mailbox-locked': each(
      `
      your mailbox is already locked
    `,
      { protocol: 'pop3' },
    ),
    'says-recipient-unknown': each(
      `
      unknown user
    `,
      { protocol: 'smtp', code: 550, stage: 'rcpt' },
    ),
    'says-recipient-mailbox-full': each(
      `
      inbox is full
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-greylisted': each(
      `
      please try again later. greylist
    `,
      { protocol: 'smtp' },
    ),
    'says-sender-not-owned': each(
      `
      the address is not valid for the authenticated user
    `,
      { protocol: 'smtp' },
    ),
  }),
  ...table('CommuniGate Pro guide (SMTP, POP, IMAP, Account access) and public issue threads', {
    'says-bad-credentials': eachSuggests(
      `
      incorrect password or account name | unknown user account or incorrect password
    `,
      { stage: 'login' },
    ),
    'says-relay-denied': each(
      `
      relaying to * prohibited by administrator | prohibited by administrator | we do not relay
    `,
      { protocol: 'smtp' },
    ),
    'says-recipient-unknown': each(
      `
      * unknown user account | account is not available
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-recipient-mailbox-full': each(
      `
      account is full (quota exceeded) | account is over quota
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-protocol-access-disabled': each(`
      service is not enabled for this account | imap service is disabled for |
      pop service is disabled for | access to the * service is disabled
    `),
    'says-too-many-sessions': each(`
      too many * sessions are open | account has too many open
    `),
    'says-ip-blocklisted': each(
      `
      your host is listed in
    `,
      { protocol: 'smtp' },
    ),
    'says-reverse-name-wrong': each(
      `
      your host name * does not resolve to your ip
    `,
      { protocol: 'smtp' },
    ),
  }),
  ...table('Kerio Connect knowledge base and public issue threads', {
    'says-bad-credentials': eachSuggests(
      `
      authentication failed: wrong password | login failed for user
    `,
      { stage: 'login' },
    ),
    'says-relay-denied': each(
      `
      relaying to * denied (authentication required) | denied (authentication required)
    `,
      { protocol: 'smtp' },
    ),
    'says-too-many-connections': each(
      `
      too many simultaneous connections from
    `,
      { protocol: 'smtp' },
    ),
    'says-spoke-too-early': each(
      `
      synchronization error, spam attack
    `,
      { protocol: 'smtp' },
    ),
    'says-account-locked': each(
      `
      account has been temporarily locked
    `,
      { stage: 'login' },
    ),
  }),
  ...table('MDaemon knowledge base and public issue threads', {
    'says-recipient-unknown': each(
      `
      we don't have that user | * recipient unknown
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-sender-domain-unresolvable': each(
      `
      sender unknown. domain
    `,
      { protocol: 'smtp' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      access denied - invalid user or password | authentication failed - access denied
    `,
      { stage: 'login' },
    ),
    'says-authentication-required': each(
      `
      authentication required before sending mail
    `,
      { protocol: 'smtp' },
    ),
    'says-account-locked': each(
      `
      account is frozen | account has been frozen
    `,
      { stage: 'login' },
    ),
    'says-too-many-failed-logins': each(`
      dynamic screening * blocked | account blocked by dynamic screening
    `),
    'says-helo-invalid': each(
      `
      domain must resolve * helo
    `,
      { protocol: 'smtp' },
    ),
    'says-protocol-access-disabled': each(`
      account not authorized for imap | account not authorized for pop
    `),
  }),
  ...table('HCL Domino documentation (SMTP error texts) and public issue threads', {
    'says-recipient-unknown': each(
      `
      not listed in domino directory | not listed in public name & address book |
      no route found to domain | user * not listed in
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-relay-denied': each(
      `
      relay rejected for policy reasons | intended for relay is denied
    `,
      { protocol: 'smtp' },
    ),
    'says-recipient-mailbox-full': each(
      `
      database has exceeded its * quota |
      cannot allocate database object - database would exceed its disk quota |
      would exceed its disk quota | exceeded database quota
    `,
      { protocol: 'smtp' },
    ),
    'says-mail-loop': each(
      `
      maximum hop count exceeded. message probably in a routing loop |
      message probably in a routing loop
    `,
      { protocol: 'smtp' },
    ),
    'says-refused-without-reason': eachSuggests(
      `
      denied for policy reasons | access to this database denied | rejected for policy reasons
    `,
      { protocol: 'smtp' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      invalid userid or password | logon failure | server error: the user name or password
    `,
      { stage: 'login' },
    ),
    'says-ip-blocklisted': each(
      `
      found in dns blacklist at
    `,
      { protocol: 'smtp' },
    ),
    'says-connection-timed-out': each(
      `
      the remote server is not a known tcp/ip host | unable to find path to server |
      remote system no longer responding
    `,
      { protocol: 'smtp' },
    ),
    'says-recipient-restricted': each(
      `
      you are not authorized to send mail to
    `,
      { protocol: 'smtp' },
    ),
  }),
  ...table(
    'SmarterMail, MailEnable, IMail, Axigen, Icewarp and GroupWise support pages and public issue threads',
    {
      'says-authentication-required': each(
        `
      authentication is required for relay | sender must be authenticated |
      this mail server requires authentication when attempting to send to a non-local e-mail address |
      this mail server requires authentication before sending mail from a locally hosted domain |
      mail server requires authentication before sending mail
    `,
        { protocol: 'smtp' },
      ),
      'says-recipient-unknown': each(
        `
      requested action not taken: mailbox not available | mailbox unavailable or not local |
      delivery failed: unknown user | user not local; please try
    `,
        { protocol: 'smtp', stage: ['rcpt', 'data'] },
      ),
      'says-greylisted': each(
        `
      greylisted, please try again in | message is greylisted. try again
    `,
        { protocol: 'smtp' },
      ),
      'says-relay-denied': each(
        `
      not a local user; will not relay
    `,
        { protocol: 'smtp' },
      ),
      'says-bad-credentials': eachSuggests(
        `
      login failed (invalid
    `,
        { stage: 'login' },
      ),
      'says-sender-not-owned': each(
        `
      from address must match authenticated user | sender's address must match authenticated |
      your from: address does not match
    `,
        { protocol: 'smtp' },
      ),
      'says-too-many-failed-logins': each(`
      ids * blocked | blocked by intrusion detection
    `),
    },
  ),
  ...table('cPanel documentation and public issue threads', {
    'says-rate-limit': each(
      `
      has exceeded the max emails per hour | has exceeded the max defers and failures per hour |
      domain * has exceeded the max emails per hour | domain * has exceeded the max defers
    `,
      { protocol: 'smtp' },
    ),
    'says-account-compromised': each(
      `
      outgoing mail from * has been suspended | sender * has an outgoing mail suspension |
      outgoing mail suspension
    `,
      { protocol: 'smtp' },
    ),
    'says-sender-callback-failed': each(
      `
      the mail server could not deliver mail to * the account or domain may not exist
    `,
      { protocol: 'smtp' },
    ),
    'says-recipient-unknown': each(
      `
      the account or domain may not exist, they may be blacklisted, or missing the proper dns entries
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-authentication-required': each(
      `
      please turn on smtp authentication in your mail client, or login to the imap/pop3 server before sending your message
    `,
      { protocol: 'smtp' },
    ),
    'says-too-many-failed-logins': each(`
      cphulk | cphulkd
    `),
  }),
  ...table('Stalwart, Haraka, Mailu, iRedMail (iRedAPD) and mailcow documentation', {
    'says-sender-not-owned': each(
      `
      sender is not same as smtp authenticate username | sender address * not allowed. please check |
      not allowed to send from this address
    `,
      { protocol: 'smtp' },
    ),
    'says-rate-limit': each(
      `
      throttled by server | quota exceeded, please try later | exceeded * outbound throttle
    `,
      { protocol: 'smtp' },
    ),
    'says-greylisted': each(
      `
      intentional policy rejection, please try again later | policy rejection, please try again later
    `,
      { protocol: 'smtp' },
    ),
    'says-encryption-required': each(
      `
      host * requires tls | must use starttls first
    `,
      { protocol: 'smtp' },
    ),
    'says-authentication-required': each(
      `
      you must authenticate first
    `,
      { protocol: 'smtp' },
    ),
    'says-bad-credentials': eachSuggests(
      `
      invalid authentication credentials
    `,
      { stage: 'login' },
    ),
    'says-no-valid-recipients': each(
      `
      i cannot deliver mail for
    `,
      { protocol: 'smtp' },
    ).map((one) => ({ ...one, meaning: 'says-no-valid-recipients' as const, strength: 'suggests' as const })),
  }),
];
