import { provider } from '../kernel/provider.ts';
import { k9 } from './_from.ts';

export default provider({
  id: 'kolabnow',
  title: 'Kolab Now',
  domains: ['kolabnow.com', 'mykolab.com'],
  mx: ['kolabnow.com'],
  hosts: ['kolabnow.com'],
  servers: [k9.imap('imap.kolabnow.com'), k9.smtp('smtp.kolabnow.com')],
  login: [k9.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
