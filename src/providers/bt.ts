import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'bt',
  title: 'BT Email',
  domains: ['btinternet.com', 'btopenworld.com', 'talk21.com'],
  mx: ['btinternet.com', 'bt.lon5.cpcloud.co.uk'],
  hosts: ['btinternet.com'],
  servers: [
    ispdb.imap('mail.btinternet.com'),
    ispdb.pop3('mail.btinternet.com'),
    ispdb.smtp('mail.btinternet.com'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://www.bt.com/help/email')],
  phrases: [],
});
