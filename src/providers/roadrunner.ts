import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'roadrunner',
  title: 'Spectrum (Road Runner)',
  domains: ['rr.com', 'twc.com'],
  hosts: ['twc.com'],
  servers: [ispdb.imap('mail.twc.com'), ispdb.pop3('mail.twc.com'), ispdb.smtp('mail.twc.com', 587)],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://www.timewarnercable.com/en/support/faqs/faqs-internet/e-mailacco/incoming-outgoing-server-addresses.html',
    ),
  ],
  phrases: [],
});
