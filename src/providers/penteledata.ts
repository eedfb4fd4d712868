import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'penteledata',
  title: 'PenTeleData',
  domains: ['ptd.net'],
  hosts: ['ptd.net'],
  servers: [
    ispdb.imap('promail.ptd.net', 993, 'other'),
    ispdb.imap('promail.ptd.net', 143, 'other'),
    ispdb.pop3('promail.ptd.net', 995, 'other'),
    ispdb.pop3('promail.ptd.net', 110, 'other'),
    ispdb.smtp('promail.ptd.net', 465, 'other'),
    ispdb.smtp('promail.ptd.net', 587, 'other'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.ptd.net/support/email-communication/how-setup-your-email')],
  phrases: [],
});
