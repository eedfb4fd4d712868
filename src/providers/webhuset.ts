import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'webhuset',
  title: 'Webhuset',
  domains: ['webhuset.no'],
  hosts: ['webhuset.no'],
  servers: [
    ispdb.imap('imap.webhuset.no'),
    ispdb.pop3('mail.webhuset.no'),
    ispdb.smtp('smtp.webhuset.no'),
    ispdb.smtp('smtp.webhuset.no', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss')],
  phrases: [],
});
