import { provider } from '../kernel/provider.ts';
import { mailcore } from './_from.ts';

export default provider({
  id: 'juno',
  title: 'Juno',
  domains: ['juno.com', 'netzero.net', 'netzero.com'],
  mx: ['untd.com'],
  hosts: ['juno.com'],
  servers: [mailcore.pop3('pop.juno.com')],
  login: [mailcore.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
