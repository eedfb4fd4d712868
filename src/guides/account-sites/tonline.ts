import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'tonline',
  place: 'account-site',
  title: 'Telekom Mail (T-Online)',
  seen: '2026-11-21',
  source:
    'https://www.telekom.de/hilfe (Passwort für E-Mail-Programme); login24.email and giga.de for the menus',
  aliases: ['t-online', 't-online.de', 'telekom', 'deutsche telekom', 'magenta.de', 'magenta'],
  answers: {
    ...commonSteps({
      web: 'https://email.t-online.de',
      password: 'https://account.idm.telekom.com/account-manager/ (Passwort)',
      unlock: 'https://account.idm.telekom.com (link “Passwort vergessen?”)',
      signIns: 'https://account.idm.telekom.com/account-manager/',
      status: 'https://www.telekom.de/hilfe/stoerung',
    }),
    'create-app-password': [
      'Open https://email.t-online.de and sign in. Click “Menü” at the top left, then “Einstellungen”.',
      'Click “Passwörter”, then at “Passwort für E-Mail-Programme” click “Jetzt ändern” or “Einrichten”.',
      'Or directly: https://account.idm.telekom.com/account-manager/ > “Passwort für E-Mail-Programme”.',
      'Choose one that differs from the login password. Use it in the mail program for receiving and sending.',
    ],
    'switch-on-access': [
      'IMAP, POP3 and SMTP are always on, but only encrypted and with the “Passwort für E-Mail-Programme”.',
      'Set that one at https://account.idm.telekom.com/account-manager/ and try again.',
    ],
  },
});
