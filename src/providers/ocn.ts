import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'ocn',
  title: 'OCN Mail',
  domains: ['ocn.ad.jp', 'ocn.ne.jp'],
  mx: ['ocn.ad.jp', 'ocn.ne.jp'],
  hosts: ['ocn.ne.jp'],
  servers: [ispdb.pop3('pop.ocn.ne.jp'), ispdb.smtp('smtp.ocn.ne.jp')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
