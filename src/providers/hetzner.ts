import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'hetzner',
  title: 'Hetzner',
  domains: ['your-server.de'],
  mx: ['your-server.de'],
  hosts: ['your-server.de'],
  servers: [ispdb.imap('mail.your-server.de'), ispdb.smtp('mail.your-server.de')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
