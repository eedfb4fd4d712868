import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://hilfe.web.de/pop-imap/einschalten.html', '2026-08-07');

/** Its replies read like GMX's, whose phrases cover both. */
export default provider({
  id: 'webde',
  title: 'WEB.DE',
  domains: ['web.de', 'email.de'],
  mx: ['mx-ha.web.de', 'web.de'],
  hosts: ['web.de'],
  access: help.access(
    'open',
    'POP3, IMAP and SMTP for mail programs are off until they are switched on in the web mail.',
  ),
  servers: [
    ispdb.imap('imap.web.de', 993, 'other'),
    ispdb.pop3('pop3.web.de', 995, 'other'),
    ispdb.smtp('smtp.web.de', 587, 'other'),
    ispdb.smtp('smtp.web.de', 465, 'other'),
  ],
  login: [
    help.login({
      password: 'yes',
      oauth: 'no',
      switch: 'E-Mail > Einstellungen > POP3/IMAP Abruf > POP3 und IMAP Zugriff erlauben',
      note: 'With two-factor sign-in an application-specific password takes the place of the ordinary one.',
    }),
  ],
  pages: [
    help.page('switch-on-access', 'https://hilfe.web.de/pop-imap/einschalten.html'),
    help.page('settings', 'https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html'),
    help.page('app-password', 'https://hilfe.web.de/sicherheit/2fa/anwendungsspezifisches-passwort.html'),
    help.page('webmail', 'https://web.de/'),
  ],
  phrases: [],
});
