import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'vivaldi',
  title: 'Vivaldi Mail',
  domains: ['vivaldi.net'],
  mx: ['vivaldi.net'],
  hosts: ['vivaldi.net'],
  servers: [chatmail.imap('imap.vivaldi.net', 143), chatmail.smtp('smtp.vivaldi.net', 587)],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
