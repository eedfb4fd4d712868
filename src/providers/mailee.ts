import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'mailee',
  title: 'mail.ee',
  domains: ['mail.ee'],
  mx: ['mail.ee'],
  hosts: ['mail.ee'],
  servers: [ispdb.imap('mail.ee'), ispdb.pop3('mail.ee'), ispdb.smtp('mail.ee')],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      switch: 'Settings of the web mail: access by POP3/IMAP/SMTP',
    }),
  ],
  pages: [ispdb.page('settings', 'https://help.mail.ee/?keyword=email_clients_settings')],
  phrases: [],
});
