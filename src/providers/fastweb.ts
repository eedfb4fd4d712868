import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'fastweb',
  title: 'Fastweb Mail',
  domains: ['fastwebnet.it'],
  mx: ['fastwebnet.it'],
  hosts: ['fastwebnet.it'],
  servers: [
    ispdb.imap('imap.fastwebnet.it'),
    ispdb.pop3('pop.fastwebnet.it'),
    ispdb.smtp('smtp.fastwebnet.it', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.fastweb.it/fastmail/guida/mail_POPeIMAP/')],
  phrases: [],
});
