import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb, microsoftOauth } from './_from.ts';

const basic = from(
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
  '2026-11-21',
);
const submission = from(
  'https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750 and message MC786329 (27 January 2026; https://app.cloudscout.one/evergreen-item/MC786329)',
  '2026-11-22',
  '2026-12-31',
);
/** Where it is told that EWS ends, and how: seen in several reports of the same announcement. */
const ews = from(
  'https://techcommunity.microsoft.com/blog/exchange (Exchange Online EWS, Your Time is Almost Up); https://windowsforum.com/threads/434905/',
  '2026-11-22',
  '2027-04-01',
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
  access: ews.access(
    'open',
    'IMAP and POP only with OAuth; administrators can switch each protocol off for a mailbox. Exchange Web Services (EWS) are blocked since 1 October 2026 unless the organisation lists the program, and end on 1 April 2027.',
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
      note: 'Password submission is off by default from the end of December 2026; admins may switch it on again until an end that Microsoft announces in the second half of 2027.',
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
