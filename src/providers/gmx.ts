import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://hilfe.gmx.net/pop-imap/einschalten.html', '2026-11-21');
const twoFactor = from(
  'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html',
  '2026-11-21',
);
const again = from(
  'https://www.gmx.net/mail/tipps/posts/pop3-imap/36/ and https://hilfe.gmx.net/sicherheit/2fa/index.html',
  '2026-11-22',
);
const sender = from('https://postmaster.gmx.net/en/error-messages', '2026-08-07');

export default provider({
  id: 'gmx',
  title: 'GMX',
  domains: [
    'gmx.de',
    'gmx.net',
    'gmx.at',
    'gmx.ch',
    'gmx.com',
    'gmx.eu',
    'gmx.info',
    'gmx.org',
    'gmx.biz',
    'gmx.us',
    'gmx.co.uk',
    'gmx.fr',
    'gmx.es',
    'gmx.it',
    'gmx.ca',
    'gmx.co.in',
    'gmx.tm',
    'imail.de',
  ],
  mx: ['gmx.net', 'gmx.com'],
  hosts: ['gmx.net', 'gmx.com'],
  access: help.access(
    'open',
    'POP3, IMAP and SMTP for mail programs are off until they are switched on in the web mail.',
  ),
  servers: [
    ispdb.imap('imap.gmx.net'),
    ispdb.imap('imap.gmx.com'),
    ispdb.pop3('pop.gmx.net'),
    ispdb.pop3('pop.gmx.com'),
    ispdb.smtp('mail.gmx.net', 465),
    ispdb.smtp('mail.gmx.net', 587),
    ispdb.smtp('mail.gmx.com', 465),
    ispdb.smtp('mail.gmx.com', 587),
  ],
  login: [
    again.login({
      password: 'yes',
      oauth: 'no',
      switch: 'E-Mail > Einstellungen > POP3/IMAP Abruf > POP3 und IMAP Zugriff erlauben',
      note: 'With two-factor sign-in an application-specific password takes the place of the ordinary one, and the access has to be allowed anew once.',
    }),
  ],
  pages: [
    twoFactor.page(
      'app-password',
      'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html',
    ),
    help.page('switch-on-access', 'https://hilfe.gmx.net/pop-imap/einschalten.html'),
    help.page('settings', 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html'),
    help.page('webmail', 'https://www.gmx.net/'),
    sender.page('sender', 'https://postmaster.gmx.net/en/'),
  ],
  phrases: phrases(
    {
      source: 'https://postmaster.gmx.net/en/error-messages and public issue threads',
      seen: '2026-08-07',
      provider: ['gmx', 'webde', 'mailcom', 'ionos'],
    },
    {
      'says-protocol-access-disabled': [
        suggests('authentication failed', {
          stage: 'login',
          onlyThere: true,
          provider: ['gmx', 'webde', 'mailcom'],
        }),
        suggests('authentication credentials invalid', {
          stage: 'login',
          onlyThere: true,
          provider: ['gmx', 'webde', 'mailcom'],
        }),
        'pop3/imap * nicht * aktiviert',
        'pop3 und imap * deaktiviert',
      ],
      'says-bad-credentials': [suggests('authentication credentials invalid')],
      'says-reverse-name-wrong': ['bad dns ptr resource record'],
      'says-ip-blocklisted': [
        'ip address is block listed',
        'ip address is black listed',
        'ip address is blocklisted',
        'ip address is blacklisted',
      ],
      'says-blocked-by-receiver': ['nemesis esmtp service not available'],
      'says-headers-noncompliant': [
        'transaction failed * reject due to policy restrictions',
        suggests('reject due to policy restrictions'),
      ],
      'says-sender-not-owned': ['sender address is not allowed', 'sender address not allowed'],
      'says-rate-limit': ['mail send limit exceeded', 'sending limit reached'],
      'says-sender-domain-unresolvable': ['invalid dns mx or a/aaaa resource record'],
      'says-dmarc-reject': ['dmarc * reject due to policy'],
    },
  ),
});
