import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'yousee',
  title: 'YouSee Mail',
  domains: ['mail.dk'],
  mx: ['mail.dk'],
  hosts: ['mail.dk'],
  servers: [ispdb.imap('imap.mail.dk'), ispdb.pop3('pop3.mail.dk'), ispdb.smtp('asmtp.mail.dk', 587)],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://yousee.dk/hjaelp/artikler/hvad-er-mine-serveroplysninger-til-yousee-mail',
    ),
  ],
  phrases: [],
});
