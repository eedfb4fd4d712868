import { provider } from '../kernel/provider.ts';
import { k9 } from './_from.ts';

export default provider({
  id: 'vodafoneit',
  title: 'Vodafone Mail (Italy)',
  domains: ['vodafone.it'],
  hosts: ['vodafone.it'],
  servers: [k9.imap('imap.vodafone.it'), k9.smtp('smtp.vodafone.it')],
  login: [k9.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
