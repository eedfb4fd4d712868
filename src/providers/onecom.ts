import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'onecom',
  title: 'one.com',
  domains: ['one.com'],
  mx: ['one.com'],
  hosts: ['one.com'],
  servers: [ispdb.imap('imap.one.com'), ispdb.smtp('send.one.com')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
