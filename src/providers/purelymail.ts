import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'purelymail',
  title: 'Purelymail',
  domains: ['cheapermail.com', 'placeq.com', 'purelymail.com', 'rethinkmail.com', 'worldofmail.com'],
  mx: ['purelymail.com'],
  hosts: ['purelymail.com'],
  servers: [chatmail.imap('imap.purelymail.com'), chatmail.smtp('smtp.purelymail.com')],
  login: [
    chatmail.login({
      password: 'yes',
      oauth: 'unknown',
      note: 'With two-factor sign-in an app password is needed.',
    }),
  ],
  pages: [chatmail.page('settings', 'https://purelymail.com')],
  phrases: [],
});
