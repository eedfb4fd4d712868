import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'godaddy',
  title: 'GoDaddy Workspace Email',
  domains: ['secureserver.net'],
  mx: ['secureserver.net'],
  hosts: ['secureserver.net'],
  servers: [
    ispdb.imap('imap.secureserver.net'),
    ispdb.pop3('pop.secureserver.net'),
    ispdb.smtp('smtpout.secureserver.net'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
