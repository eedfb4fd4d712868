import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'sky',
  title: 'Sky Mail (UK)',
  domains: ['sky.com'],
  hosts: ['sky.com'],
  servers: [
    ispdb.imap('imap.tools.sky.com'),
    ispdb.pop3('pop.tools.sky.com'),
    ispdb.smtp('smtp.tools.sky.com'),
  ],
  login: [ispdb.login({ password: 'app-password', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://help.sky.com/articles/get-emails-on-other-clients?product=email')],
  phrases: [],
});
