import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'ipax',
  title: 'IPAX',
  domains: ['ipax.at'],
  hosts: ['ipax.at'],
  servers: [ispdb.imap('mail.ipax.at'), ispdb.smtp('mail.ipax.at')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
