import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb, microsoftOauth } from './_from.ts';

const basic = from(
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
  '2026-11-21',
);
const submission = from(
  'https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750 and message MC786329 (27 January 2026)',
  '2026-11-21',
  '2026-12-31',
);
const limits = from(
  'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
  '2026-08-07',
);
const status = from('https://status.cloud.microsoft/', '2026-08-07');

export default provider({
  id: 'microsoft365',
  title: 'Microsoft 365 (Exchange Online)',
  domains: ['onmicrosoft.com', '*.onmicrosoft.com', 'office365.com'],
  mx: ['mail.protection.outlook.com', 'mail.eo.outlook.com', 'mx.microsoft'],
  hosts: ['office365.com', 'office.com', 'mail.protection.outlook.com', 'mx.microsoft'],
  access: basic.access(
    'open',
    'IMAP and POP only with OAuth; administrators can switch each protocol off for a mailbox.',
  ),
  servers: [
    ispdb.imap('outlook.office365.com'),
    ispdb.pop3('outlook.office365.com'),
    ispdb.smtp('smtp.office365.com', 587),
  ],
  oauth: microsoftOauth,
  login: [
    basic.login({
      protocol: 'imap',
      password: 'no',
      oauth: 'yes',
      switch: 'Admin centre > Users > Active users > (user) > Mail > Manage email apps > IMAP',
    }),
    basic.login({
      protocol: 'pop3',
      password: 'no',
      oauth: 'yes',
      switch: 'Admin centre > Users > Active users > (user) > Mail > Manage email apps > POP',
    }),
    submission.login({
      protocol: 'smtp',
      password: 'yes',
      oauth: 'yes',
      switch: 'Admin centre > Users > Active users > (user) > Mail > Manage email apps > Authenticated SMTP',
      note: 'Password submission is off by default from the end of December 2026; admins may switch it on again for a time.',
    }),
  ],
  pages: [
    submission.page('switch-on-access', 'https://aka.ms/smtp_auth_disabled'),
    basic.page('webmail', 'https://outlook.office.com/'),
    status.page('status', 'https://status.cloud.microsoft/'),
    status.page('status-feed', 'https://status.cloud.microsoft/api/feed/mac'),
    from('https://sender.office.com/', '2026-08-07').page('sender', 'https://sender.office.com/'),
  ],
  limits: [
    limits.limit('messages-per-day', 10_000),
    limits.limit('recipients-per-message', 1000),
    limits.limit('connections', 3),
  ],
  phrases: phrases(
    {
      source:
        'public issue threads; https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online',
      seen: '2026-08-07',
      provider: 'microsoft365',
    },
    {
      'says-oauth-required': [
        suggests('login failed.', { protocol: 'imap', stage: 'login', onlyThere: true }),
        suggests('authenticate failed.', { protocol: 'imap', stage: 'login', onlyThere: true }),
        suggests('logon failure: unknown user name or bad password', { protocol: 'pop3', onlyThere: true }),
      ],
      'says-rate-limit': [
        { enhanced: 'x.2.121', strength: 'code-only' },
        { enhanced: 'x.2.122', strength: 'code-only' },
      ],
    },
  ),
});
