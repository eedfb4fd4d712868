import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'mailee',
  title: 'mail.ee',
  domains: ['mail.ee'],
  mx: ['mail.ee'],
  hosts: [],
  servers: [],
  login: [
    ispdb.login({
      password: 'app-password',
      oauth: 'unknown',
      switch: 'Settings of the web mail: allow POP3/IMAP, which gives a password for mail programs',
    }),
  ],
  pages: [ispdb.page('settings', 'https://help.mail.ee/?keyword=email_clients_settings')],
  phrases: [],
});
