import { phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, nodemailer } from './_from.ts';

const bridge = from('https://proton.me/support/imap-smtp-and-pop3-setup', '2026-08-07');
const token = from('https://proton.me/support/smtp-submission', '2026-08-07');

export default provider({
  id: 'proton',
  title: 'Proton Mail',
  domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
  mx: ['protonmail.ch', 'proton.me'],
  hosts: ['protonmail.ch', 'proton.me'],
  access: bridge.access(
    'bridge',
    'Mail programs on a computer reach it through Proton Mail Bridge (paid plans): 127.0.0.1, IMAP 1143, SMTP 1025, STARTTLS, with the password that Bridge shows.',
  ),
  servers: [
    bridge.local('imap', 1143),
    bridge.local('smtp', 1025),
    nodemailer.smtp('smtp.protonmail.ch', 587),
  ],
  login: [
    bridge.login({
      protocol: 'imap',
      password: 'no',
      oauth: 'no',
      note: 'Only the password that Bridge shows, and only at Bridge.',
    }),
    token.login({
      protocol: 'smtp',
      password: 'app-password',
      oauth: 'no',
      switch: 'Settings > IMAP/SMTP > SMTP tokens',
      note: 'Tokens are for paid plans with an own domain.',
    }),
  ],
  pages: [
    bridge.page('bridge', 'https://proton.me/mail/bridge'),
    bridge.page('settings', 'https://proton.me/support/imap-smtp-and-pop3-setup'),
    bridge.page('plans', 'https://proton.me/mail/pricing'),
    bridge.page('webmail', 'https://mail.proton.me/'),
    from('https://status.proton.me/', '2026-08-07').page('status', 'https://status.proton.me/'),
  ],
  phrases: phrases(
    {
      source: 'https://github.com/ProtonMail/proton-bridge source and public issue threads',
      seen: '2026-08-07',
      provider: 'proton',
    },
    {
      'says-no-mail-program-access': ['account is signed out', 'user is signed out'],
    },
  ),
});
