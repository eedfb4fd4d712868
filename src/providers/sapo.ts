import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'sapo',
  title: 'SAPO Mail',
  domains: ['meo.pt', 'sapo.ao', 'sapo.cv', 'sapo.mz', 'sapo.pt', 'sapo.tl'],
  mx: ['sapo.pt'],
  hosts: ['sapo.pt'],
  servers: [ispdb.imap('imap.sapo.pt'), ispdb.pop3('pop.sapo.pt'), ispdb.smtp('smtp.sapo.pt')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://ajuda.sapo.pt/configurar-programa-de-email-70015')],
  phrases: [],
});
