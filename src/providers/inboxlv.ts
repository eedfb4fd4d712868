import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'inboxlv',
  title: 'Inbox.lv',
  domains: ['inbox.eu', 'inbox.la', 'inbox.lt', 'inbox.lv'],
  mx: ['inbox.lv'],
  hosts: [],
  servers: [],
  login: [
    ispdb.login({
      password: 'app-password',
      oauth: 'unknown',
      switch: 'Settings of the web mail: allow POP3/IMAP, which gives a password for mail programs',
    }),
  ],
  pages: [ispdb.page('settings', 'https://help.inbox.lv/?keyword=email_clients_settings')],
  phrases: [],
});
