import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'emailit',
  title: 'Email.it',
  domains: ['email.it'],
  mx: ['email.it'],
  hosts: ['email.it'],
  servers: [ispdb.imap('in.email.it'), ispdb.pop3('pop.email.it'), ispdb.smtp('out.email.it')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://www.email.it/faq')],
  phrases: [],
});
