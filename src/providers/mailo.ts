import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'mailo',
  title: 'Mailo',
  domains: ['mailo.com'],
  mx: ['mailo.com', 'netcourrier.com'],
  hosts: ['mailo.com'],
  servers: [chatmail.imap('imap.mailo.com'), chatmail.smtp('smtp.mailo.com')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
