import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'mailde',
  title: 'mail.de',
  domains: ['mail.de'],
  mx: ['mail.de'],
  hosts: ['mail.de'],
  servers: [chatmail.imap('imap.mail.de'), chatmail.smtp('smtp.mail.de')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://mail.de')],
  phrases: [],
});
