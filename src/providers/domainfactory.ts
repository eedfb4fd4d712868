import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'domainfactory',
  title: 'DomainFactory',
  domains: ['ispgateway.de'],
  mx: ['ispgateway.de'],
  hosts: ['df.eu'],
  servers: [ispdb.imap('sslin.df.eu'), ispdb.pop3('sslin.df.eu'), ispdb.smtp('sslout.df.eu')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://www.df.eu/de/service/df-faq/e-mail/mail-programme/')],
  phrases: [],
});
