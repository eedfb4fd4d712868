import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'riseup',
  title: 'Riseup',
  domains: ['riseup.net'],
  mx: ['riseup.net'],
  hosts: ['riseup.net'],
  servers: [chatmail.imap('mail.riseup.net', 993, 'other'), chatmail.smtp('mail.riseup.net', 465, 'other')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://riseup.net/')],
  phrases: [],
});
