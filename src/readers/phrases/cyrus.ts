import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source:
      'Cyrus IMAP source: imap/imap_err.et, imap/mupdate_err.et, imap/imapd.c, imap/pop3d.c, imap/lmtpengine.c',
    seen: '2026-08-07',
  },
  {
    'says-bad-credentials': eachSuggests(
      `
      login failed: authentication failure | authentication failure | invalid login |
      login failed: user not found | bad authentication
    `,
      { stage: 'login' },
    ),
    'says-mechanism-unsupported': each(
      `
      sasl(-4): no mechanism available
    `,
      { stage: 'login' },
    ),
    'says-encryption-required': each(`
      login only available under a layer | plaintext login disabled |
      authentication not permitted without | encryption needed to use mechanism
    `),
    'says-authentication-unavailable': each(
      `
      login failed: can't connect to saslauthd | cannot connect to saslauthd server | generic failure |
      saslauthd | sasl(-1): generic failure
    `,
      { stage: 'login' },
    ),
    'says-user-unknown-at-login': each(
      `
      user not found | no secret in database
    `,
      { stage: 'login' },
    ),
    'says-folder-missing': each(
      `
      mailbox does not exist
    `,
      { protocol: ['imap', 'pop3'], stage: 'mailbox' },
    ),
    'says-inbox-missing': each(
      ` unable to locate maildrop | unable to open maildrop
    `,
      { protocol: 'pop3', stage: 'login' },
    ),
    'says-mailbox-damaged': each(
      `
      mailbox format corruption detected | mailbox has an invalid format | system i/o error |
      mailbox cache * invalid | invalid mailbox index
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-mailbox-locked': each(
      `
      mailbox is locked | mailbox is locked by pop server | maildrop locked | unable to lock maildrop |
      mailbox is in use
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-own-mailbox-full': each(
      `
      over quota
    `,
      { protocol: ['imap', 'pop3'], stage: 'mailbox' },
    ),
    'says-recipient-mailbox-full': each(
      `
      over quota session=* | over quota
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-recipient-unknown': each(
      `
      user unknown session=* |
      mailbox unknown. either there is no mailbox associated with this name or you do not have authorization |
      mailbox unknown
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-no-permission': each(
      `
      permission denied | operation is not supported on mailbox
    `,
      { protocol: ['imap', 'pop3'], stage: 'mailbox' },
    ),
    'says-folder-operation-refused': each(
      `
      mailbox has inferior * | mailbox already exists | invalid mailbox name |
      operation is not supported on mailbox
    `,
      { protocol: ['imap', 'pop3'], stage: 'mailbox' },
    ).slice(0, 3),
    'says-append-refused': each(
      `
      message contains nul characters | message contains bare newlines |
      message contains non-ascii characters in headers | message contains invalid header |
      message has no header/body separator
    `,
      { protocol: ['imap'], stage: 'mailbox' },
    ),
    'says-headers-noncompliant': each(
      `
      message contains non-ascii characters in headers | message contains invalid header |
      message has no header/body separator | message contains nul characters
    `,
      { protocol: 'smtp', stage: 'data' },
    ),
    'says-bare-line-feed': each(
      `
      message contains bare newlines
    `,
      { protocol: 'smtp', stage: 'data' },
    ),
    'says-session-ended': each(
      `
      idle for too long | autologout; idle for too long
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-temporarily-unavailable': each(
      `
      server(s) unavailable to complete operation | the remote server(s) denied the operation |
      mailbox is currently reserved | mailbox has been moved to another server
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-refers-elsewhere': each(
      `
      remote mailbox. | mailbox is remote
    `,
      { protocol: 'imap' },
    ),
    'says-shutting-down': each(
      `
      server shutting down | system shutdown
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-polled-too-often': each(
      `
      logins must be at least * minutes apart | logins must be at least
    `,
      { protocol: 'pop3' },
    ),
    'says-too-many-sessions': each(
      `
      too many open connections for
    `,
      { protocol: ['imap', 'pop3'] },
    ),
  },
);
