import { phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://help.ovhcloud.com/csm/en-emails-general-information', '2026-08-07');

const docs = from(
  'https://github.com/ovh/docs how_to_configure_outlook_2016 (MX Plan / Zimbra Starter, updated 2026-01-09)',
  '2026-11-22',
);

export default provider({
  id: 'ovh',
  title: 'OVHcloud',
  domains: ['ovh.net', 'ovh.fr'],
  mx: ['mail.ovh.net', 'mail.ovh.ca', 'ovh.net'],
  hosts: ['ovh.net', 'ovh.ca', 'mail.ovh.net'],
  access: docs.access('open'),
  servers: [
    docs.imap('imap.mail.ovh.net'),
    docs.pop3('pop.mail.ovh.net'),
    docs.smtp('smtp.mail.ovh.net', 465),
    docs.imap('imap.mail.ovh.ca'),
    docs.pop3('pop.mail.ovh.ca'),
    docs.smtp('smtp.mail.ovh.ca', 465),
    ispdb.imap('ssl0.ovh.net'),
    ispdb.pop3('ssl0.ovh.net'),
    ispdb.smtp('ssl0.ovh.net', 465),
    help.smtp('ssl0.ovh.net', 587),
    help.imap('pro1.mail.ovh.net'),
    help.smtp('pro1.mail.ovh.net', 587),
    help.imap('ex.mail.ovh.net'),
    help.smtp('ex.mail.ovh.net', 587),
  ],
  login: [docs.login({ password: 'yes', oauth: 'no' })],
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
