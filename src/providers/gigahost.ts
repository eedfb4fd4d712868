import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'gigahost',
  title: 'Gigahost',
  domains: ['gigahost.dk'],
  hosts: ['gigahost.dk'],
  servers: [
    ispdb.imap('mail.gigahost.dk'),
    ispdb.pop3('mail.gigahost.dk'),
    ispdb.smtp('smtp.gigahost.dk', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://support.gigahost.dk/?cat=7')],
  phrases: [],
});
