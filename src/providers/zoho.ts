import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { chatmail, from, ispdb } from './_from.ts';

const help = from('https://www.zoho.com/mail/help/imap-access.html', '2026-08-07');

const switches = from(
  'https://support.bolddesk.com/kb/article/15603/how-to-configure-imap-in-zoho-mail and https://help.zoho.com/portal/en/kb/solo/communication/settings/articles/how-to-generate-app-specific-password',
  '2026-11-22',
);

export default provider({
  id: 'zoho',
  title: 'Zoho Mail',
  domains: [
    'zoho.com',
    'zohomail.com',
    'zoho.eu',
    'zohomail.eu',
    'zoho.in',
    'zohomail.in',
    'zoho.com.au',
    'zohomail.com.au',
    'zoho.jp',
    'zohomail.jp',
    'zohocloud.ca',
    'zohomailcloud.ca',
  ],
  mx: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zohocloud.ca', 'zohomail.com'],
  hosts: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zohocloud.ca'],
  access: help.access(
    'open',
    'Free plans of some data centres have no IMAP or POP. The host belongs to the data centre of the account.',
  ),
  servers: [
    ispdb.imap('imap.zoho.com'),
    ispdb.pop3('pop.zoho.com'),
    ispdb.smtp('smtp.zoho.com', 465),
    ispdb.smtp('smtp.zoho.com', 587),
    chatmail.imap('imap.zoho.eu'),
    chatmail.smtp('smtp.zoho.eu', 465),
    ispdb.imap('imap.zoho.in'),
    ispdb.smtp('smtp.zoho.in', 465),
    help.imap('imappro.zoho.com'),
    help.pop3('poppro.zoho.com'),
    help.smtp('smtppro.zoho.com', 465),
  ],
  login: [
    switches.login({
      password: 'yes',
      oauth: 'yes',
      switch: 'Settings > Mail Accounts > (the primary address) > IMAP > IMAP Access',
      note: 'With two-factor sign-in, SAML, or a sign-in by Google and the like, an application-specific password is needed.',
    }),
  ],
  pages: [
    help.page('switch-on-access', 'https://www.zoho.com/mail/help/imap-access.html'),
    help.page('app-password', 'https://accounts.zoho.com/home#security/device_logins'),
    help.page('settings', 'https://www.zoho.com/mail/help/zoho-smtp.html'),
    help.page('webmail', 'https://mail.zoho.com/'),
  ],
  phrases: phrases(
    {
      source: 'https://www.zoho.com/mail/help/ and public issue threads',
      seen: '2026-08-07',
      provider: 'zoho',
    },
    {
      'says-protocol-access-disabled': [
        'you are yet to enable imap for your account',
        'yet to enable imap',
        'yet to enable pop',
        'imap access is not available for free plan',
      ],
      'says-plan-without-access': ['not available in your current plan', 'upgrade your plan * imap'],
      'says-account-moved': [
        suggests('invalid credentials(failure)', { onlyThere: true, stage: 'login' }),
        suggests('authentication failed', { onlyThere: true, stage: 'login', protocol: 'smtp' }),
      ],
      'says-bad-credentials': [suggests('invalid credentials(failure)')],
      'says-sender-not-owned': [
        { words: 'relaying disallowed', stage: ['mail', 'rcpt', 'data'] },
        { words: 'relaying disallowed as' },
      ],
      'says-account-compromised': [
        'email outgoing blocked',
        'email sending blocked',
        'unusual sending activity detected',
      ],
    },
  ),
});
