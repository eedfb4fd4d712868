import { each, eachSuggests, phrases, suggests } from '../../kernel/phrase.ts';

/**
 * What delivery reports and logs say beside what the other server said: mail systems about their own
 * attempts.
 */
export default phrases(
  { source: 'delivery reports and logs of many mail systems', seen: '2026-11-21', protocol: 'smtp' },
  {
    'says-recipient-unknown': each(`
      invalid final delivery userid | the address couldn't be found | address could not be found |
      the recipient name is not recognized | recipient's e-mail address was not found |
      ディレクトリのリストにありません | ディレクトリには見つかりません | ディレクトリに見つかりません |
      not a registered gateway user | was not found in the recipient's e-mail system
    `),
    'says-recipient-domain-unknown': [
      ...each(`
        no mx found for | couldn't find a mail exchanger or ip address |
        bad destination system address | bad destination host | domain does not exist
      `),
      { words: 'invalid domain', enhanced: 'x.4.4' },
      { words: 'unrouteable address', code: 0 },
    ],
    'says-recipient-mailbox-full': each(`
      number of messages in recipient's mailbox exceeded | their mailbox is full
    `),
    'says-recipient-disabled': each(`disabled recipient address | recipient address is disabled`),
    'says-recipient-moved': each(`
      destination mailbox has moved | mailbox has moved, no forwarding | no forwarding address
    `),
    'says-recipient-restricted': [
      ...each(`
        you are not a member of this mailing list | not a member of this list |
        you may not have permission to post messages to the group
      `),
      suggests('groups.google.com/support'),
    ],
    'says-delivery-expired': each(`
      envelope expired | could not be delivered for too long | message could not be delivered for * hours |
      message could not be delivered for * days | delivery failed * attempts |
      message has been in the queue too long | message will be deleted from queue
    `),
    'says-reverse-name-wrong': each(`
      fix reverse dns | fix your reverse dns |
      connections not accepted from servers without a valid sender domain
    `),
    'says-ip-blocklisted': each(`
      ip address blacklisted by recipient | adresse ip source bloquee | adresse ip source bloquée |
      client host blocked for spamming issues
    `),
    'says-blocked-by-receiver': [
      { words: 'service refuse', code: 550, strength: 'suggests' },
      { words: 'service refuse. veuillez essayer plus tard', code: 550 },
    ],
    'says-slowed-by-receiver': [
      { words: 'service refuse. veuillez essayer plus tard', code: 421, strength: 'suggests' },
    ],
    'says-spf-fail': each(`is not allowed to send from * spf record`),
    'says-mail-unauthenticated': each(`dkim = did not pass * spf * did not pass`),
    'says-spam': each(
      `message filtered | spam detected | spam message rejected | rejected as spam by content filtering`,
    ),
    'says-virus': each(`virus detected`),
    'says-attachment-blocked': each(
      `its content presents a potential | content presents a potential security`,
    ),
    'says-headers-noncompliant': each(`media error`),
    'says-destination-accepts-no-mail': [{ words: 'system not accepting network messages', code: 521 }],
    'says-line-too-long': each(`line limit exceeded`),
    'says-mail-loop': each(`duplicated message-id in`),
    'says-refused-without-reason': eachSuggests(`
      failed to delivery | did not reach the following recipient | undeliverable to | rejected by local_scan | recipient address rejected: policy violation
    `),
    'says-server-misconfigured': [
      ...each(`
        unknown mailer error | operating system error |
        the following text was generated during the delivery attempt
      `),
      ...eachSuggests(
        `could not load | internal system error | recipient address rejected: internal system error`,
      ),
    ],
    'says-encryption-required': each(
      `
      tried to use disallowed plaintext auth | tried to use disabled plaintext auth
    `,
      { stage: 'login', protocol: ['smtp', 'imap', 'pop3'] },
    ),
    'says-user-unknown-at-login': each(`user not found (-20) | sasl(-13): user not found`, {
      stage: 'login',
      protocol: ['smtp', 'imap', 'pop3'],
    }),
    'says-too-many-failed-logins': each(`possible smtp attack: command=auth`),
    'says-bad-credentials': [
      ...each(
        `
        sasl(-13): authentication failure | user not found: password verification failed |
        badlogin | login failed
      `,
        { stage: 'login' },
      ),
      ...eachSuggests(
        `auth failed | authentication failure | authentication failed | failed smtp login | failed * login`,
        { stage: 'login' },
      ),
    ],
  },
);
