import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'disroot',
  title: 'Disroot',
  domains: ['disroot.org'],
  mx: ['disroot.org'],
  hosts: ['disroot.org'],
  servers: [chatmail.imap('disroot.org', 993, 'other'), chatmail.smtp('disroot.org', 587, 'other')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://disroot.org')],
  phrases: [],
});
