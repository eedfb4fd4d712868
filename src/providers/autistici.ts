import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'autistici',
  title: 'Autistici/Inventati',
  domains: ['autistici.org'],
  mx: ['autistici.org'],
  hosts: ['autistici.org'],
  servers: [chatmail.imap('mail.autistici.org'), chatmail.smtp('smtp.autistici.org')],
  login: [
    chatmail.login({
      password: 'yes',
      oauth: 'unknown',
      note: 'With two-factor sign-in an application-specific password is needed.',
    }),
  ],
  pages: [chatmail.page('settings', 'https://www.autistici.org/')],
  phrases: [],
});
