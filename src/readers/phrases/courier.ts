import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source:
      'Courier source: courier/module.esmtp, courier/submit.C, imap/imapd.c, pop3/pop3dserver.c, courier-authlib',
    seen: '2026-08-07',
  },
  {
    'says-bad-credentials': eachSuggests(
      `
      login failed. | login failed, user=* | authentication failed
    `,
      { stage: 'login' },
    ),
    'says-authentication-unavailable': [
      ...each(
        `
      authentication temporarily unavailable | temporary problem with the login
    `,
        { stage: 'login' },
      ),
      // It says so too where the mail folder of the account cannot be opened.
      ...eachSuggests('temporary problem, please try again later', { stage: 'login' }),
    ],
    'says-protocol-access-disabled': each(`
      imap access disabled for this account | pop3 access disabled for this account
    `),
    'says-too-many-sessions': each(`
      maximum connection limit reached for | maximum connection limit reached
    `),
    'says-folder-missing': each(
      `
      mailbox does not exist, or must be subscribed to | mailbox is not available
    `,
      { protocol: 'imap' },
    ),
    'says-inbox-missing': each(
      `
      unable to open this mailbox | chdir maildir failed | maildir does not exist | chdir * failed
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-storage-unreadable': each(
      `
      inaccessible mailbox | unable to access maildir | maildir: permission denied
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-own-mailbox-full': each(
      `
      you exceeded your mail quota | this message would exceed your quota
    `,
      { protocol: 'imap' },
    ),
    'says-recipient-mailbox-full': each(
      `
      maildir over quota | user has exceeded * quota | mail quota exceeded
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-recipient-unknown': each(
      `
      user unknown | <*>... user unknown | address * unknown
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-relay-denied': each(
      `
      relaying denied | relaying temporarily denied
    `,
      { protocol: 'smtp' },
    ),
    'says-sender-domain-unresolvable': each(
      `
      sender domain * not found | syntax error or invalid sender domain | sender's domain has no |
      record for domain * not found
    `,
      { protocol: 'smtp', stage: ['mail', 'rcpt', 'data'] },
    ),
    'says-recipient-domain-unknown': each(
      `
      this domain's dns violates rfc 1035 | illegal dns | no mx or a records
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-mx-invalid': each(
      `
      this domain's dns violates rfc-1035 | mx record violates
    `,
      { protocol: 'smtp' },
    ),
    'says-spf-fail': each(
      `
      spf address check failed | spf * verification failed
    `,
      { protocol: 'smtp' },
    ),
    'says-headers-noncompliant': each(
      `
      your message lacks mime | unable to accept eight-bit | corrupted mime | invalid 8-bit |
      message contains 8-bit
    `,
      { protocol: 'smtp' },
    ),
    'says-headers-too-large': each(
      `
      headers too large | invalid or too long headers
    `,
      { protocol: 'smtp' },
    ),
    'says-bare-line-feed': each(
      `
      invalid * newlines | mail contains bare
    `,
      { protocol: 'smtp' },
    ),
    'says-too-many-connections': each(
      `
      too many connections from
    `,
      { protocol: 'smtp' },
    ),
    'says-spam': each(
      `
      message rejected by * filter | maildrop * reject
    `,
      { protocol: 'smtp', stage: 'data' },
    ).map((one) => ({ ...one, strength: 'suggests' as const })),
    'says-delayed': each(
      `
      delayed delivery notification
    `,
      { protocol: 'smtp' },
    ),
  },
);
