import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'rambler',
  title: 'Rambler Mail',
  domains: ['rambler.ru'],
  mx: ['rambler.ru'],
  hosts: ['rambler.ru'],
  servers: [ispdb.imap('imap.rambler.ru'), ispdb.pop3('pop.rambler.ru'), ispdb.smtp('smtp.rambler.ru')],
  login: [
    chatmail.login({
      password: 'yes',
      oauth: 'unknown',
      switch: 'Settings of the web mail: access by mail programs',
    }),
  ],
  pages: [chatmail.page('settings', 'https://help.rambler.ru/mail/mail-pochtovye-klienty/1277/')],
  phrases: [],
});
