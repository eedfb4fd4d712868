import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'a1',
  title: 'A1 Mail (Austria)',
  domains: ['a1.net', 'aon.at'],
  mx: ['a1.net'],
  hosts: ['a1.net'],
  servers: [ispdb.imap('securemail.a1.net'), ispdb.smtp('securemail.a1.net', 587)],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
