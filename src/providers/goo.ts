import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'goo',
  title: 'goo Mail',
  domains: ['goo.jp'],
  hosts: ['goo.ne.jp'],
  servers: [],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
