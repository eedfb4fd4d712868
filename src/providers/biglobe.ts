import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'biglobe',
  title: 'BIGLOBE Mail',
  domains: ['biglobe.ne.jp'],
  mx: ['biglobe.ne.jp'],
  hosts: ['biglobe.ne.jp'],
  servers: [ispdb.pop3('mail.biglobe.ne.jp'), ispdb.smtp('mail.biglobe.ne.jp')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
