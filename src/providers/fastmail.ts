import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from } from './_from.ts';

const help = from('https://www.fastmail.help/hc/en-us/articles/360058752854', '2026-08-07');

const ports = from('https://www.fastmail.com/help/technical/servernamesandports.html', '2026-11-22');
const passwords = from('https://www.fastmail.com/help/clients/apppassword.html', '2026-11-22');

export default provider({
  id: 'fastmail',
  title: 'Fastmail',
  domains: [
    'fastmail.com',
    'fastmail.fm',
    'fastmail.net',
    'fastmail.org',
    'fastmail.us',
    'fastmail.co.uk',
    'fastmail.de',
    'fastmail.in',
    'fastmail.jp',
    'fastmail.to',
    'fastmail.uk',
    'fastmail.com.au',
    'fastmail.cn',
    'fastmail.es',
    'fastmail.se',
    'fastmail.im',
    'fastmail.mx',
    'fastmail.nl',
    '123mail.org',
    'sent.com',
    'eml.cc',
    'fmail.co.uk',
    'mailbolt.com',
    'mailcan.com',
    'mailhaven.com',
    'messagingengine.com',
    'ml1.net',
    'mm.st',
    'myfastmail.com',
    'speedymail.org',
    'warpmail.net',
    'xsmail.com',
    'yepmail.net',
    'operamail.com',
    'pobox.com',
  ],
  mx: ['messagingengine.com'],
  hosts: ['fastmail.com', 'messagingengine.com'],
  access: passwords.access('paid-plan', 'The Basic plan has no access for other mail programs.'),
  servers: [
    ports.imap('imap.fastmail.com'),
    ports.smtp('smtp.fastmail.com', 465),
    help.smtp('smtp.fastmail.com', 587),
    ports.pop3('pop.fastmail.com'),
  ],
  login: [
    passwords.login({
      password: 'app-password',
      oauth: 'yes',
      note: 'The app password has to include the protocol (Mail, or IMAP/POP/SMTP).',
    }),
  ],
  pages: [
    help.page('app-password', 'https://app.fastmail.com/settings/security/apps'),
    help.page('settings', 'https://www.fastmail.help/hc/en-us/articles/1500000278342'),
    help.page('webmail', 'https://app.fastmail.com/'),
    from('https://fastmailstatus.com/', '2026-08-07').page('status', 'https://fastmailstatus.com/'),
  ],
  phrases: phrases(
    {
      source: 'https://www.fastmail.help/ and public issue threads',
      seen: '2026-08-07',
      provider: 'fastmail',
    },
    {
      'says-app-password-required': [
        suggests('incorrect username, password or access token'),
        suggests('incorrect username or password', { onlyThere: true }),
        suggests('incorrect username', { onlyThere: true }),
        'app password is required',
      ],
      'says-plan-without-access': ['account does not have * access', 'your plan does not include'],
      'says-sender-not-owned': [
        'not authorised to send from this header address',
        'not authorized to send from this header address',
      ],
    },
  ),
});
