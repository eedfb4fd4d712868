import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'ukrnet',
  title: 'UKR.NET Mail',
  domains: ['ukr.net'],
  mx: ['ukr.net'],
  hosts: ['ukr.net'],
  servers: [chatmail.imap('imap.ukr.net'), chatmail.smtp('smtp.ukr.net')],
  login: [
    chatmail.login({
      password: 'app-password',
      oauth: 'unknown',
      switch: 'Settings of the web mail: IMAP access',
    }),
  ],
  pages: [chatmail.page('settings', 'https://www.ukr.net/')],
  phrases: [],
});
