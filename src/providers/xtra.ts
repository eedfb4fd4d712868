import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'xtra',
  title: 'Xtra Mail (Spark)',
  domains: ['xtra.co.nz'],
  mx: ['xtra.co.nz'],
  hosts: ['xtra.co.nz'],
  servers: [
    ispdb.imap('imap.xtra.co.nz', 993, 'other'),
    ispdb.pop3('pop3.xtra.co.nz', 995, 'other'),
    ispdb.smtp('send.xtra.co.nz', 465, 'other'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.spark.co.nz/help/get-more/xtra/xtra-mail-setup/')],
  phrases: [],
});
