import { each, phrases } from '../../kernel/phrase.ts';

export default phrases(
  {
    source: 'OpenSMTPD source: usr.sbin/smtpd/smtp_session.c, mta_session.c, esc.c',
    seen: '2026-08-07',
    protocol: 'smtp',
  },
  {
    'says-recipient-unknown': each(`
      invalid recipient: | invalid recipient: * no such | destination mailbox * no such
    `),
    'says-relay-denied': each(`
      invalid recipient: * relay
    `),
    'says-bad-credentials': each(
      `
      authentication failed
    `,
      { stage: 'login', code: 535 },
    ).map((one) => ({ ...one, strength: 'suggests' as const })),
    'says-authentication-unavailable': each(
      `
      temporary failure
    `,
      { stage: 'login', code: 454 },
    ),
    'says-authentication-required': each(`
      invalid command: must authenticate first | must authenticate before sending
    `),
    'says-command-order': each(`
      invalid command: helo or ehlo first | invalid command: already authenticated |
      invalid command: * already | command not allowed at this point | invalid command: session not
    `),
    'says-encryption-required': each(`
      invalid command: must issue a starttls command first | must issue a starttls command first
    `),
    'says-sender-not-owned': each(
      `
      mail address * not allowed for this user | sender not allowed * user
    `,
      { stage: 'mail' },
    ),
    'says-sender-malformed': each(
      `
      sender address syntax error
    `,
      { stage: 'mail' },
    ),
    'says-recipient-malformed': each(
      `
      recipient address syntax error
    `,
      { stage: 'rcpt' },
    ),
    'says-too-many-recipients': each(`
      too many recipients: | too many recipients for this
    `),
    'says-mail-loop': each(`
      loop detected | routing loop detected
    `),
    'says-message-too-large': each(`
      message too big
    `),
    'says-server-misconfigured': each(`
      temporary * table lookup | filter configuration error
    `),
    'says-shutting-down': each(`
      server shutting down
    `),
    'says-too-many-errors': each(`
      too many errors
    `),
    'says-connection-lost': each(`
      connection closed unexpectedly
    `),
    'says-delivery-expired': each(`
      message expired
    `),
    'says-headers-noncompliant': each(`
      message is not rfc 2822 compliant | message is not rfc2822 compliant
    `),
    'says-line-too-long': each(`
      line too long
    `),
    'says-mx-to-self': each(`
      loop detected while connecting to mx | mx points back
    `),
    'says-host-not-found': each(`
      no mx found for domain | no mx found for destination | could not retrieve * mx
    `),
    'says-connection-timed-out': each(`
      network error on destination mxs | connection failed: timeout
    `),
  },
);
