import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'arubapec',
  title: 'Aruba PEC',
  domains: ['arubapec.it', 'gigapec.it', 'ingpec.eu', 'mypec.eu', 'pec.it'],
  mx: ['pec.aruba.it'],
  hosts: ['aruba.it'],
  servers: [
    ispdb.imap('imaps.pec.aruba.it'),
    ispdb.pop3('pop3s.pec.aruba.it', 993),
    ispdb.smtp('smtps.pec.aruba.it'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://pec.aruba.it/guide_filmate.asp')],
  phrases: [],
});
