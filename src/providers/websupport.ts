import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'websupport',
  title: 'WebSupport',
  domains: ['websupport.sk'],
  mx: ['websupport.sk'],
  hosts: ['websupport.sk'],
  servers: [
    ispdb.imap('imap.websupport.sk'),
    ispdb.imap('imap.websupport.sk', 143),
    ispdb.pop3('pop.websupport.sk'),
    ispdb.pop3('pop.websupport.sk', 110),
    ispdb.smtp('smtp.websupport.sk'),
    ispdb.smtp('smtp.websupport.sk', 25),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
