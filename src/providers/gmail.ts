import { each, phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://support.google.com/mail/answer/7126229', '2026-11-21');
const passwords = from('https://support.google.com/mail/answer/185833', '2026-11-21');
const limits = from('https://support.google.com/a/answer/1071518', '2026-08-07');
const status = from('https://www.google.com/appsstatus/dashboard/', '2026-08-07');

export default provider({
  id: 'gmail',
  title: 'Gmail',
  domains: ['gmail.com', 'googlemail.com', 'google.com'],
  mx: ['google.com', 'googlemail.com', 'aspmx.l.google.com', 'smtp.google.com'],
  hosts: ['gmail.com', 'googlemail.com', 'smtp-relay.gmail.com'],
  access: help.access(
    'open',
    'Since January 2025 IMAP is always on in personal accounts; Workspace admins can forbid it.',
  ),
  servers: [
    ispdb.imap('imap.gmail.com'),
    ispdb.pop3('pop.gmail.com'),
    ispdb.smtp('smtp.gmail.com', 465),
    ispdb.smtp('smtp.gmail.com', 587),
    ispdb.imap('imap.googlemail.com'),
    ispdb.smtp('smtp.googlemail.com', 465),
  ],
  // Google gives out no codes for other devices for mail (limited-input-device flow, allowed scopes).
  oauth: from(
    'https://developers.google.com/identity/protocols/oauth2/native-app and https://developers.google.com/workspace/gmail/imap/xoauth2-protocol',
    '2026-11-22',
  ).oauth({
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    scopes: {
      imap: 'https://mail.google.com/',
      pop3: 'https://mail.google.com/',
      smtp: 'https://mail.google.com/',
    },
  }),
  login: [
    passwords.login({
      password: 'app-password',
      oauth: 'yes',
      note: 'App passwords need 2-Step Verification; not with Advanced Protection or where the organisation forbids them.',
    }),
    help.login({
      protocol: 'pop3',
      password: 'app-password',
      oauth: 'yes',
      switch: 'Settings > Forwarding and POP/IMAP > Enable POP',
    }),
  ],
  pages: [
    passwords.page('app-password', 'https://myaccount.google.com/apppasswords'),
    help.page('settings', 'https://support.google.com/mail/answer/7126229'),
    help.page('switch-on-access', 'https://mail.google.com/mail/u/0/#settings/fwdandpop'),
    help.page('webmail', 'https://mail.google.com/'),
    status.page('status', 'https://www.google.com/appsstatus/dashboard/'),
    status.page('status-feed', 'https://www.google.com/appsstatus/dashboard/incidents.json'),
    from('https://support.google.com/mail/answer/81126', '2026-08-07').page(
      'sender',
      'https://support.google.com/mail/answer/81126',
    ),
  ],
  limits: [limits.limit('connections', 15), limits.limit('download-per-day', 2_500_000_000)],
  phrases: phrases(
    {
      source:
        'https://support.google.com/a/answer/3726730 (SMTP errors), /a/answer/3221692 and public issue threads',
      seen: '2026-08-07',
      provider: 'gmail',
    },
    {
      'says-app-password-required': [
        'application-specific password required',
        'invalidsecondfactor',
        suggests('username and password not accepted', { onlyThere: true, stage: 'login' }),
        suggests('invalid credentials (failure)', { onlyThere: true, stage: 'login' }),
        suggests('p=badcredentials', { onlyThere: true, stage: 'login' }),
      ],
      'says-bad-credentials': [
        suggests('username and password not accepted'),
        suggests('invalid credentials (failure)'),
        suggests('support.google.com * p=badcredentials'),
      ],
      'says-web-login-required': each(`
      please log in through your web browser | please log in with your web browser |
      please log in via your web browser | log in via web browser | weblogin required |
      web login required | weblogin | webloginrequired | accounts.google.com/signin/continue
    `),
      'says-oauth-required': ['xoauth is no longer supported', 'less secure app*'],
      'says-oauth-wrong-account': [suggests('lookup failed', { protocol: 'imap', stage: 'login' })],
      'says-protocol-access-disabled': [
        'your account is not enabled for imap use',
        'not enabled for imap use',
        'not enabled for pop access',
        'imap access is disabled',
        'pop access is disabled',
      ],
      'says-too-many-failed-logins': ['too many login attempts, please try again later'],
      'says-encryption-required': ['tls required for rcpt domain', 'senders to use tls', 'tls/ssl for smtp'],
      'says-authentication-unavailable': [
        'cannot authenticate due to a temporary system problem',
        'cannot authenticate due to',
      ],
      'says-authentication-required': [{ words: 'authentication required', code: 530, enhanced: '5.5.1' }],
      'says-relay-denied': ['mail relay denied', 'invalid credentials for relay'],
      'says-account-locked': [
        'mail sending denied',
        'account disabled * google',
        'account has been disabled',
      ],
      'says-daily-limit': [
        'daily user sending limit exceeded',
        'daily sending quota exceeded',
        'daily smtp relay limit exceeded',
        'daily smtp relay sending limit exceeded',
        'daily user sending quota exceeded',
      ],
      'says-rate-limit': ['peak smtp relay limit exceeded'],
      'says-too-many-sessions': [{ words: 'too many simultaneous connections', protocol: 'imap' }],
      'says-download-limit': ['exceeded command or bandwidth limits', 'bandwidth limits'],
      'says-temporarily-unavailable': [
        'system error (failure)',
        'temporary system problem. try again later',
        'temporary system error',
        'temporary system problem',
        'server busy, try again later',
      ],
      'says-session-ended': ['session expired, please login again'],
      'says-recipient-unknown': [
        'the email account that you tried to reach does not exist',
        'the account you tried to reach does not exist',
      ],
      'says-recipient-disabled': [
        'the email account that you tried to reach is disabled',
        'the email account that you tried to reach is inactive',
        'the account that you tried to reach is disabled',
        'the account that you tried to reach is inactive',
      ],
      'says-recipient-mailbox-full': [
        "recipient's inbox is out of storage space",
        'inbox is out of storage space',
        'the email account that you tried to reach is over quota',
        'account that you tried to reach is over quota',
      ],
      'says-recipient-too-fast': [
        'is receiving mail too quickly',
        'is receiving mail at a rate that prevents additional messages',
        'rate that prevents additional messages',
      ],
      'says-recipient-domain-unknown': ["we weren't able to find the recipient domain"],
      'says-recipient-malformed': [
        { words: 'is not a valid rfc 5321 address', stage: 'rcpt' },
        { words: 'the recipient address * is not a valid rfc' },
      ],
      'says-sender-malformed': [
        { words: 'is not a valid rfc 5321 address', stage: 'mail' },
        { words: 'the sender address * is not a valid rfc' },
      ],
      'says-reverse-name-wrong': [
        'does not have a ptr record',
        'have a ptr record, or the ptr record',
        'does not match the ip address of the hostname',
      ],
      'says-ipv6-refused': ['ipv6 sending guidelines'],
      'says-spf-fail': [
        'spf record with a hard fail',
        'fails to pass spf checks',
        'requires all senders to authenticate with spf',
        'authenticate their email with spf',
      ],
      'says-spf-invalid': ['the spf record of the sending domain'],
      'says-dkim-fail': [
        'requires all senders to authenticate with dkim',
        'authenticate their email with dkim',
        { words: 'dkim', enhanced: 'x.7.30' },
      ],
      'says-dmarc-reject': [
        "is not accepted due to domain's dmarc policy",
        "not accepted due to domain's dmarc policy",
      ],
      'says-mail-unauthenticated': each(`
      requires all senders to authenticate with either spf or dkim |
      senders to authenticate with either spf or dkim |
      does not have authentication information or fails to pass authentication checks |
      fails to pass authentication checks | unauthenticated email is not accepted |
      unauthenticated email from * is not accepted
    `),
      'says-not-aligned': ['aligned with either the authenticated spf or dkim'],
      'says-direct-delivery-forbidden': ['is not authorized to send email directly to our servers'],
      'says-slowed-by-receiver': [
        'an unusual rate of unsolicited mail',
        'an unusual rate of mail',
        { words: 'try again later, closing connection', strength: 'suggests' },
        'our system has detected an unusual rate',
      ],
      'says-blocked-by-receiver': [
        'very low reputation of the sending',
        'ip not in whitelist for rcpt domain',
      ],
      'says-spam': [
        'likely unsolicited mail',
        'due to the nature of the content or the links within',
        'suspicious due to the nature of the content',
      ],
      'says-headers-noncompliant': each(`
      missing a valid address in the from: header | missing a valid message-id: header |
      is not rfc 5322 compliant | unicode character in a disallowed header |
      encoded-word syntax is not permitted | multiple addresses in from: header are not accepted |
      mail message is malformed. not accepted | duplicate headers
    `),
      'says-headers-too-large': [
        'message header size limit',
        'bytes per individual header size',
        'header name limit',
        'number of headers exceeds',
      ],
      'says-message-too-large': [
        "exceeded google's message size limit",
        "exceeds google's message size limit",
      ],
      'says-too-many-attachments': ["exceeds google's limit of * attachments"],
      'says-attachment-blocked': ['content presents a potential security issue', 'illegal attachment'],
      'says-mail-loop': ['message exceeded 50 hops'],
      'says-too-many-recipients': [
        'too many recipients for this sender',
        'your message has too many recipients',
      ],
      'says-no-valid-recipients': [{ words: 'rcpt first', code: 503 }],
      'says-too-many-errors': [
        'too many unrecognized commands, goodbye',
        'too many unauthenticated commands',
      ],
      'says-spoke-too-early': ['no commands allowed to pipeline after starttls', 'smtp protocol violation'],
      'says-helo-invalid': [{ words: 'helo/ehlo argument * invalid' }, { words: 'helo/ehlo argument' }],
      'says-timeout': [{ words: 'timeout - closing connection' }],
      'says-syntax-error': [suggests('syntax error, cannot decode response', { stage: 'login' })],
    },
  ),
});
