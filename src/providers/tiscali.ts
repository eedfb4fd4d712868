import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'tiscali',
  title: 'Tiscali Mail',
  domains: ['tiscali.it'],
  mx: ['tiscali.it'],
  hosts: ['tiscali.it'],
  servers: [ispdb.imap('imap.tiscali.it'), ispdb.pop3('pop.tiscali.it'), ispdb.smtp('smtp.tiscali.it')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://assistenza.tiscali.it/servizi/guida/posta-elettronica/')],
  phrases: [],
});
