import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'teol',
  title: 'm:tel (Bosnia)',
  domains: ['mtel.tel', 'teol.net'],
  hosts: ['teol.net'],
  servers: [ispdb.imap('imap.teol.net'), ispdb.pop3('pop3.teol.net'), ispdb.smtp('smtp.teol.net')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://hostingpodrska.teol.net/osticket/kb/faq.php?id=29')],
  phrases: [],
});
