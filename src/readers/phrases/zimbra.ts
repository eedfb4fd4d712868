import { each, eachSuggests, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source: 'Zimbra source: store/src/java/com/zimbra/cs/imap, pop3, lmtpserver; public issue threads',
    seen: '2026-08-07',
  },
  {
    'says-bad-credentials': eachSuggests(
      `
      login failed | authenticate failed | authentication failed for | invalid username/password
    `,
      { stage: 'login', protocol: ['imap', 'pop3'] },
    ),
    'says-account-locked': each(
      `
      account is not active | account.maintenance_mode | account.account_inactive | maintenance mode
    `,
      { stage: 'login' },
    ),
    'says-password-expired': each(
      `
      account.change_password | must change password
    `,
      { stage: 'login' },
    ),
    'says-encryption-required': each(`
      cleartext logins disabled | only valid after entering tls mode | cleartext login disabled
    `),
    'says-protocol-access-disabled': each(`
      imap access denied | pop access denied | imap access is not enabled |
      account does not have imap access enabled | account does not have pop access enabled |
      does not have imap access | does not have pop3 access
    `),
    'says-too-many-sessions': each(`
      too many concurrent imap | server is currently over max connections
    `),
    'says-own-mailbox-full': each(
      `
      mail.quota_exceeded | mailbox has exceeded quota
    `,
      { protocol: 'imap' },
    ),
    'says-recipient-mailbox-full': each(
      `
      over quota | mail.quota_exceeded
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-mailbox-locked': each(
      `
      mailbox is under maintenance
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-recipient-unknown': each(
      `
      no such account here | user unknown in relay recipient table
    `,
      { protocol: 'smtp', stage: ['rcpt', 'data'] },
    ),
    'says-too-many-errors': each(
      `
      disconnecting due to too many bad commands | too many invalid imap requests
    `,
      { protocol: 'imap' },
    ),
    'says-throttled': each(
      `
      request rejected * dosfilter | reject due to * throttle
    `,
      { protocol: ['imap', 'pop3'] },
    ),
    'says-session-ended': each(
      `
      zimbra imap server terminating connection
    `,
      { protocol: ['imap', 'pop3'] },
    ),
  },
);
