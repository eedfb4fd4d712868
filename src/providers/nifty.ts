import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'nifty',
  title: '@nifty Mail',
  domains: ['nifty.com'],
  mx: ['nifty.com'],
  hosts: ['nifty.com'],
  servers: [],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
