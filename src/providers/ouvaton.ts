import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'ouvaton',
  title: 'Ouvaton',
  domains: ['ouvaton.org'],
  hosts: ['ouvaton.coop'],
  servers: [chatmail.imap('imap.ouvaton.coop'), chatmail.smtp('smtp.ouvaton.coop')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://ouvaton.coop')],
  phrases: [],
});
