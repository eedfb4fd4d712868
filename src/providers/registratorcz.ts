import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'registratorcz',
  title: 'Registrator.cz',
  domains: ['one.cz'],
  hosts: ['registrator.cz'],
  servers: [
    ispdb.imap('imap.registrator.cz'),
    ispdb.pop3('pop3.registrator.cz'),
    ispdb.smtp('smtp.registrator.cz', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
