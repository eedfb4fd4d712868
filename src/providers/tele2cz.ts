import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'tele2cz',
  title: 'Volny / Tiscali.cz',
  domains: ['tiscali.cz', 'wo.cz', 'worldmail.cz', 'worldonline.cz'],
  hosts: ['tiscali.cz'],
  servers: [],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
