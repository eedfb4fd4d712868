import { phrases, suggests } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from('https://help.mail.ru/mail/mailer/popsmtp', '2026-08-07');
const passwords = from('https://help.mail.ru/mail/security/protection/external', '2026-08-07');

export default provider({
  id: 'mailru',
  title: 'Mail.ru',
  domains: [
    'mail.ru',
    'bk.ru',
    'inbox.ru',
    'list.ru',
    'internet.ru',
    'vk.com',
    'xmail.ru',
    'corp.mail.ru',
    'mail.ua',
  ],
  mx: ['mxs.mail.ru', 'emx.mail.ru'],
  hosts: ['imap.mail.ru', 'pop.mail.ru', 'smtp.mail.ru', 'mxs.mail.ru', 'emx.mail.ru'],
  access: help.access('open', 'Mail programs sign in with a password made for external applications.'),
  servers: [
    ispdb.imap('imap.mail.ru'),
    ispdb.pop3('pop.mail.ru'),
    ispdb.smtp('smtp.mail.ru', 465),
    ispdb.smtp('smtp.mail.ru', 587),
  ],
  login: [passwords.login({ password: 'app-password', oauth: 'yes' })],
  pages: [
    passwords.page('app-password', 'https://account.mail.ru/user/2-step-auth/passwords/'),
    help.page('settings', 'https://help.mail.ru/mail/mailer/popsmtp'),
    help.page('webmail', 'https://e.mail.ru/'),
    from('https://postmaster.mail.ru/', '2026-08-07').page('sender', 'https://postmaster.mail.ru/'),
  ],
  phrases: phrases(
    { source: 'https://help.mail.ru/ and public issue threads', seen: '2026-08-07', provider: 'mailru' },
    {
      'says-app-password-required': [
        'application password is required',
        'parol prilozheniya',
        'neobhodim parol prilozheniya',
        'пароль для внешн*',
        'пароль приложения',
      ],
      'says-spam': ['spam message rejected', 'spam message discarded'],
      'says-recipient-unknown': [
        'message was not accepted -- invalid mailbox',
        'invalid mailbox. local mailbox * is unavailable',
      ],
      'says-recipient-mailbox-full': ['account is over quota', 'mailbox is full. message'],
      'says-rate-limit': ['ratelimit', 'too many connections from your host'],
      'says-account-locked': [suggests('account is blocked'), suggests('access to this account is disabled')],
      'says-dmarc-reject': ['dmarc policy * reject'],
      'says-sender-not-owned': ['mail from not authorized', 'not local sender over smtp'],
    },
  ),
});
