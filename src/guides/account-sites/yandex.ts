import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'yandex',
  place: 'account-site',
  title: 'Yandex Mail',
  seen: '2026-11-21',
  source:
    'https://yandex.com/support/passport/authorization/app-passwords.html, https://yandex.com/support/mail/mail-clients.html',
  aliases: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex 360'],
  answers: {
    ...commonSteps({
      web: 'https://mail.yandex.com',
      password: 'https://id.yandex.com/security',
      unlock: 'https://passport.yandex.com/restore',
      signIns: 'https://id.yandex.com/security (Activity history)',
      status: 'https://mail.yandex.com (Yandex has no status page for mail)',
    }),
    'create-app-password': [
      'Open https://id.yandex.com/security/app-passwords and sign in.',
      'Under “Create an app password” choose “Email”, type a name such as “Mail on the Mac” and click “Next”.',
      'Copy the password; it is shown only once. It ends when you change the password of the account.',
    ],
    'switch-on-access': [
      'Open https://mail.yandex.com > gear > “All settings” > “Email clients”.',
      'Tick “From the imap.yandex.com server via IMAP” (or POP3) and “App passwords and OAuth tokens”. Save.',
      'If the page asks for it, accept the terms and confirm a telephone number first.',
    ],
    'verify-sender': [
      'Yandex sends only from addresses of your own account.',
      'Open https://mail.yandex.com > gear > “All settings” > “Personal information, signature, picture”.',
      'Choose {address} there; if it is of another provider, use the outgoing server of that one.',
    ],
  },
});
