import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'softbank',
  title: 'SoftBank Mail',
  domains: ['i.softbank.jp'],
  hosts: ['softbank.jp'],
  servers: [
    ispdb.imap('imap.softbank.jp', 993, 'local-part'),
    ispdb.smtp('smtp.softbank.jp', 465, 'local-part'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
