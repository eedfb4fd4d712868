import { guide } from '../../kernel/guide.ts';
import { commonSteps } from './_shared.ts';

export default guide({
  id: 'mailru',
  place: 'account-site',
  title: 'Mail.ru',
  seen: '2026-11-21',
  source: 'https://help.mail.ru/mail/security/protection/external (passwords for external applications)',
  aliases: ['mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'internet.ru', 'vk mail'],
  answers: {
    ...commonSteps({
      web: 'https://e.mail.ru',
      password: 'https://account.mail.ru/security',
      unlock: 'https://account.mail.ru/recovery',
      signIns: 'https://account.mail.ru/security (last actions)',
      status: 'https://help.mail.ru (Mail.ru has no status page for mail)',
    }),
    'create-app-password': [
      'Open https://account.mail.ru/user/2-step-auth/passwords (Безопасность > Пароли для внешних приложений).',
      'Click “Добавить” (Add), type a name such as “Mail on the Mac”.',
      'Choose “Полный доступ к Почте” (full access to mail: IMAP, POP, SMTP); enter the account password.',
      'Copy the password; it is shown only once. The normal password is refused by mail programs.',
    ],
    'switch-on-access': [
      'There is no other switch than the password for external applications, whose access must include {protocol}:',
      'https://account.mail.ru/user/2-step-auth/passwords; delete the old one and make a new one with full access.',
      'Where the page offers “IMAP, POP, SMTP access” under “Почтовые программы”, switch it on too.',
    ],
  },
});
