import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'nauta',
  title: 'Nauta (Cuba)',
  domains: ['nauta.cu'],
  mx: ['nauta.cu'],
  hosts: ['nauta.cu'],
  servers: [chatmail.imap('imap.nauta.cu', 143), chatmail.smtp('smtp.nauta.cu', 25)],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://webmail.nauta.cu')],
  phrases: [],
});
