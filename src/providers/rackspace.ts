import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'rackspace',
  title: 'Rackspace Email',
  domains: ['emailsrvr.com'],
  mx: ['emailsrvr.com'],
  hosts: ['emailsrvr.com'],
  servers: [ispdb.imap('secure.emailsrvr.com'), ispdb.smtp('secure.emailsrvr.com')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
