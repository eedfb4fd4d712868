import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'magentaat',
  title: 'Magenta (Austria)',
  domains: ['chello.at'],
  mx: ['chello.at'],
  hosts: ['mymagenta.at'],
  servers: [chatmail.imap('mail.mymagenta.at'), chatmail.smtp('mail.mymagenta.at')],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://www.magenta.at/')],
  phrases: [],
});
