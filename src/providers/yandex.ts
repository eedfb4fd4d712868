import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://yandex.ru/support/mail/mail-clients/others.html', '2026-08-07');
const passwords = from('https://yandex.ru/support/id/authorization/app-passwords.html', '2026-08-07');

const english = from('https://yandex.com/support/passport/authorization/app-passwords.html', '2026-11-22');

export default provider({
  id: 'yandex',
  title: 'Yandex Mail',
  domains: [
    'yandex.ru',
    'yandex.com',
    'ya.ru',
    'yandex.by',
    'yandex.kz',
    'yandex.ua',
    'yandex.com.tr',
    'yandex.net',
    'narod.ru',
  ],
  mx: ['mx.yandex.ru', 'mx.yandex.net', 'mx.yandex.com'],
  hosts: ['yandex.ru', 'yandex.com', 'yandex.net', 'ya.ru', 'yandex.by', 'yandex.kz', 'yandex.com.tr'],
  access: help.access(
    'open',
    'IMAP or POP3 has to be ticked in the settings before a mail program may sign in.',
  ),
  servers: [
    ispdb.imap('imap.yandex.com'),
    ispdb.imap('imap.yandex.ru'),
    ispdb.pop3('pop.yandex.com'),
    ispdb.pop3('pop.yandex.ru'),
    ispdb.smtp('smtp.yandex.com', 465),
    ispdb.smtp('smtp.yandex.ru', 465),
    help.smtp('smtp.yandex.ru', 587),
  ],
  login: [
    english.login({
      password: 'app-password',
      oauth: 'yes',
      switch: 'Все настройки > Почтовые программы > С сервера imap.yandex.ru по протоколу IMAP',
      note: 'The user agreement must have been accepted once in the web mail. A new account password, two-factor sign-in on or off, or “log out on all devices” ends every app password.',
    }),
  ],
  pages: [
    passwords.page('app-password', 'https://id.yandex.ru/security/app-passwords'),
    help.page('switch-on-access', 'https://mail.yandex.ru/#setup/client'),
    help.page('settings', 'https://yandex.ru/support/mail/mail-clients/others.html'),
    help.page('webmail', 'https://mail.yandex.ru/'),
  ],
  phrases: phrases(
    {
      source: 'https://yandex.ru/support/mail/ and public issue threads',
      seen: '2026-08-07',
      provider: 'yandex',
    },
    {
      'says-protocol-access-disabled': [
        suggests('invalid credentials or imap is disabled'),
        suggests('invalid credentials or pop is disabled'),
        suggests('imap is disabled'),
        'this user does not have access rights to this service',
        'does not have access rights to this service',
      ],
      'says-web-login-required': ['please accept eula first', 'accept the user agreement'],
      'says-sender-not-owned': [
        'not owned by auth user',
        'not owned by authorized user',
        'sender address rejected: not owned',
      ],
      'says-spam': ['message rejected under suspicion of spam', 'spam message rejected'],
      'says-daily-limit': ['too many messages from this sender', 'sending limit exceeded'],
      'says-recipient-unknown': ['no such user!', 'policy rejection on the target address'],
      'says-account-locked': ['user is blocked', 'mailbox is blocked'],
    },
  ),
});
