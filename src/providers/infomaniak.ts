import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'infomaniak',
  title: 'Infomaniak',
  domains: ['ik.me', 'etik.com', 'ikmail.com'],
  mx: ['infomaniak.ch'],
  hosts: ['infomaniak.com'],
  servers: [chatmail.imap('mail.infomaniak.com'), chatmail.smtp('mail.infomaniak.com')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://infomaniak.com')],
  phrases: [],
});
