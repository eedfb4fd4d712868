import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'inboxlv',
  title: 'Inbox.lv',
  domains: ['inbox.eu', 'inbox.la', 'inbox.lt', 'inbox.lv'],
  mx: ['inbox.lv'],
  hosts: ['inbox.lv', 'inbox.eu', 'inbox.lt', 'inbox.la'],
  servers: [
    ispdb.imap('mail.inbox.lv'),
    ispdb.pop3('mail.inbox.lv'),
    ispdb.smtp('mail.inbox.lv'),
    ispdb.imap('mail.inbox.eu'),
    ispdb.smtp('mail.inbox.eu'),
    ispdb.imap('mail.inbox.lt'),
    ispdb.smtp('mail.inbox.lt'),
  ],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      switch: 'Settings of the web mail: access by POP3/IMAP/SMTP',
    }),
  ],
  pages: [ispdb.page('settings', 'https://help.inbox.lv/?keyword=email_clients_settings')],
  phrases: [],
});
