import { phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://help.ovhcloud.com/csm/en-emails-general-information', '2026-08-07');

export default provider({
  id: 'ovh',
  title: 'OVHcloud',
  domains: ['ovh.net', 'ovh.fr'],
  mx: ['mail.ovh.net', 'mail.ovh.ca', 'ovh.net'],
  hosts: ['ovh.net', 'ovh.ca', 'mail.ovh.net'],
  access: help.access('open'),
  servers: [
    ispdb.imap('ssl0.ovh.net'),
    ispdb.pop3('ssl0.ovh.net'),
    ispdb.smtp('ssl0.ovh.net', 465),
    help.smtp('ssl0.ovh.net', 587),
    help.imap('pro1.mail.ovh.net'),
    help.smtp('pro1.mail.ovh.net', 587),
    help.imap('ex.mail.ovh.net'),
    help.smtp('ex.mail.ovh.net', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'no' })],
  pages: [
    help.page('settings', 'https://help.ovhcloud.com/csm/en-emails-general-information'),
    help.page('webmail', 'https://www.ovh.com/mail/'),
    from('https://web-cloud.status-ovhcloud.com/', '2026-08-07').page(
      'status',
      'https://web-cloud.status-ovhcloud.com/',
    ),
  ],
  phrases: phrases(
    { source: 'https://help.ovhcloud.com/ and public issue threads', seen: '2026-08-07', provider: 'ovh' },
    { 'says-account-compromised': ['your account was blocked for spam'] },
  ),
});
