import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'zeelandnet',
  title: 'ZeelandNet',
  domains: ['zeelandnet.nl'],
  hosts: ['zeelandnet.nl'],
  servers: [
    ispdb.imap('mail.zeelandnet.nl', 993, 'local-part'),
    ispdb.pop3('mail.zeelandnet.nl', 995, 'local-part'),
    ispdb.smtp('mail.zeelandnet.nl', 465, 'local-part'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
