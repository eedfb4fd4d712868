import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from(
  'https://www.ionos.com/help/email/general-topics/server-information-for-imap-pop3-and-smtp/',
  '2026-08-07',
);

export default provider({
  id: 'ionos',
  title: 'IONOS',
  domains: [
    'online.de',
    'onlinehome.de',
    'kundenserver.de',
    'go4more.de',
    'schlund.de',
    'sofort-start.de',
    'sofortsurf.de',
    'sofortstart.de',
  ],
  mx: [
    'kundenserver.de',
    'ionos.com',
    'ionos.de',
    'ionos.co.uk',
    'ionos.fr',
    'ionos.es',
    '1and1.com',
    '1and1.co.uk',
    'perfora.net',
  ],
  hosts: [
    'ionos.com',
    'ionos.de',
    'ionos.co.uk',
    'ionos.fr',
    'ionos.es',
    'ionos.it',
    '1und1.de',
    '1and1.com',
    '1and1.co.uk',
    '1and1.fr',
    '1and1.es',
    'kundenserver.de',
  ],
  access: help.access('open'),
  servers: [
    help.imap('imap.ionos.com'),
    help.pop3('pop.ionos.com'),
    help.smtp('smtp.ionos.com', 465),
    help.smtp('smtp.ionos.com', 587),
    help.imap('imap.ionos.de'),
    help.smtp('smtp.ionos.de', 465),
    ispdb.imap('imap.1und1.de'),
    ispdb.pop3('pop.1und1.de'),
    ispdb.smtp('smtp.1und1.de', 465),
    ispdb.smtp('smtp.1und1.de', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    help.page(
      'settings',
      'https://www.ionos.com/help/email/general-topics/server-information-for-imap-pop3-and-smtp/',
    ),
    help.page('webmail', 'https://mail.ionos.com/'),
  ],
  phrases: phrases(
    {
      source: 'https://www.ionos.com/help/email/ (SMTP error messages) and public issue threads',
      seen: '2026-08-07',
      provider: 'ionos',
    },
    {
      'says-bad-credentials': [suggests('authentication credentials invalid', { onlyThere: true })],
    },
  ),
});
