import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'sfr',
  title: 'SFR Mail',
  domains: ['club-internet.fr', 'neuf.fr', 'sfr.fr'],
  mx: ['sfr.fr'],
  hosts: ['sfr.fr'],
  servers: [ispdb.imap('imap.sfr.fr'), ispdb.pop3('pop.sfr.fr'), ispdb.smtp('smtp.sfr.fr')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'http://assistance.sfr.fr/runtime/service-et-accessoire/sfr-mail/serveurs-messagerie-sfr.html',
    ),
  ],
  phrases: [],
});
