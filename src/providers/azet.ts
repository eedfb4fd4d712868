import { provider } from '../kernel/provider.ts';
import { k9 } from './_from.ts';

export default provider({
  id: 'azet',
  title: 'Azet.sk',
  domains: ['azet.sk'],
  mx: ['azet.sk'],
  hosts: ['azet.sk'],
  servers: [k9.imap('imap.azet.sk'), k9.smtp('smtp.azet.sk')],
  login: [k9.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
