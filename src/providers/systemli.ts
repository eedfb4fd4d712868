import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'systemli',
  title: 'systemli.org',
  domains: ['systemli.org'],
  mx: ['systemli.org'],
  hosts: ['systemli.org'],
  servers: [chatmail.imap('mail.systemli.org'), chatmail.smtp('mail.systemli.org')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://www.systemli.org/')],
  phrases: [],
});
