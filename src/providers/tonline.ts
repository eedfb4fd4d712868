import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from(
  'https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten',
  '2026-03-12',
);
const servers = from('https://www.teltarif.de/internet/e-mail/t-online-unverschluesselt.html', '2026-11-22');

export default provider({
  id: 'tonline',
  title: 'T-Online (Telekom)',
  domains: ['t-online.de', 'magenta.de'],
  mx: ['t-online.de'],
  hosts: ['t-online.de'],
  access: servers.access(
    'open',
    'Mail programs need their own password, made in the customer centre; unencrypted access ended in 2014.',
  ),
  servers: [
    ispdb.imap('secureimap.t-online.de'),
    ispdb.pop3('securepop.t-online.de'),
    ispdb.smtp('securesmtp.t-online.de', 465),
    ispdb.smtp('securesmtp.t-online.de', 587),
  ],
  login: [
    help.login({
      password: 'app-password',
      oauth: 'unknown',
      switch: 'Kundencenter > Passwörter > Passwort für E-Mail-Programme',
    }),
  ],
  pages: [
    help.page(
      'app-password',
      'https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten',
    ),
    help.page(
      'settings',
      'https://www.telekom.de/hilfe/apps-dienste/e-mail/einstellungen/posteingang-postausgang-server',
    ),
    help.page('webmail', 'https://email.t-online.de/'),
    from('https://postmaster.t-online.de/', '2026-08-07').page('sender', 'https://postmaster.t-online.de/'),
  ],
  phrases: phrases(
    {
      source: 'https://postmaster.t-online.de/ and public forum threads',
      seen: '2026-08-07',
      provider: 'tonline',
    },
    {
      'says-app-password-required': [
        'toid authentication disabled',
        suggests('authentication failed', { stage: 'login', onlyThere: true }),
        suggests('invalid login', { stage: 'login', onlyThere: true }),
      ],
      'says-ip-blocklisted': [
        'a problem occurred. (ask your postmaster for help or to contact tobr@rx.t-online.de to clarify.) (bl)',
        'a problem occurred * (bl)',
      ],
      'says-reverse-name-wrong': ['a problem occurred * (dns)'],
      'says-refused-without-reason': [suggests('a problem occurred. (ask your postmaster for help')],
    },
  ),
});
