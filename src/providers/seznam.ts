import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'seznam',
  title: 'Seznam Email',
  domains: ['email.cz', 'post.cz', 'seznam.cz', 'spoluzaci.cz'],
  mx: ['seznam.cz'],
  hosts: ['seznam.cz'],
  servers: [ispdb.imap('imap.seznam.cz'), ispdb.pop3('pop3.seznam.cz'), ispdb.smtp('smtp.seznam.cz')],
  login: [
    ispdb.login({
      password: 'yes',
      oauth: 'unknown',
      note: 'With two-factor sign-in an app password is needed.',
    }),
  ],
  pages: [ispdb.page('settings', 'http://napoveda.seznam.cz/cz/email/imap-pop3-smtp/')],
  phrases: [],
});
