import { provider } from '../kernel/provider.ts';
import { k9 } from './_from.ts';

export default provider({
  id: 'pochta',
  title: 'pochta.com (Qip)',
  domains: ['pochta.com', 'pochta.ru'],
  hosts: ['pochta.ru'],
  servers: [k9.imap('imap.pochta.ru'), k9.smtp('smtp.pochta.ru')],
  login: [k9.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
