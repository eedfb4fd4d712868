import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'telstra',
  title: 'Telstra Mail',
  domains: ['bigpond.com', 'bigpond.net', 'bigpond.net.au', 'telstra.com'],
  mx: ['bigpond.com', 'telstra.com'],
  hosts: ['telstra.com'],
  servers: [ispdb.imap('imap.telstra.com'), ispdb.pop3('pop.telstra.com'), ispdb.smtp('smtp.telstra.com')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://www.telstra.com.au/support/category/email/telstra-mail/recommended-email-settings-for-telstra-mail',
    ),
  ],
  phrases: [],
});
