import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'gmx',
  place: 'account-site',
  title: 'GMX',
  seen: '2026-11-21',
  source:
    'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html, https://hilfe.gmx.net/pop-imap/einschalten.html',
  aliases: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx freemail'],
  answers: {
    ...commonSteps({
      web: 'https://www.gmx.net',
      password: 'https://account.gmx.net (Mein Account > Login und Sicherheit)',
      unlock: 'https://account.gmx.net (link “Passwort vergessen?” of the login)',
      signIns: 'https://account.gmx.net (Mein Account > Sicherheit)',
      status: 'https://hilfe.gmx.net (top of the page)',
    }),
    'create-app-password': [
      'Only needed when two-factor login is on: then mail programs must use it in place of the password.',
      'Open https://www.gmx.net and sign in. Click “Start”, then “Mein Account”.',
      'Click “Sicherheit” on the left, then “Anwendungsspezifische Passwörter”.',
      'Click “Jetzt anwendungsspezifisches Passwort einrichten” and copy it; it is shown only once.',
      'Switch the access on again as well (E-Mail > Einstellungen > “POP3/IMAP Abruf”).',
    ],
    'switch-on-access': [
      'Open https://www.gmx.net and sign in. Click “E-Mail”, then “Einstellungen” at the bottom left.',
      'Click “POP3/IMAP Abruf” and tick the box that allows access by POP3 and IMAP; it covers sending (SMTP) too.',
      'Confirm with the code that the page shows or sends, and click “Speichern”. It works after a few minutes.',
      'It is off for new accounts, and goes off again after long disuse or when two-factor login is switched on.',
    ],
  },
});
