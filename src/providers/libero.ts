import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'libero',
  title: 'Libero Mail',
  domains: ['blu.it', 'giallo.it', 'inwind.it', 'iol.it', 'libero.it'],
  mx: ['libero.it'],
  hosts: ['libero.it'],
  servers: [ispdb.imap('imapmail.libero.it'), ispdb.pop3('popmail.libero.it'), ispdb.smtp('smtp.libero.it')],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      note: 'Free accounts: access by other programs may have to be allowed in the settings.',
    }),
  ],
  pages: [
    ispdb.page(
      'settings',
      'http://aiuto.libero.it/articolo/mail/parametri-di-configurazione-per-il-client-di-posta/',
    ),
  ],
  phrases: [],
});
