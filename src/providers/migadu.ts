import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'migadu',
  title: 'Migadu',
  domains: ['migadu.com'],
  mx: ['migadu.com'],
  hosts: ['migadu.com'],
  servers: [
    chatmail.imap('imap.migadu.com'),
    chatmail.smtp('smtp.migadu.com'),
    chatmail.smtp('smtp.migadu.com', 587),
  ],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://www.migadu.com/')],
  phrases: [],
});
