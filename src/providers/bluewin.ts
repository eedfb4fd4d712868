import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'bluewin',
  title: 'Bluewin Mail (Swisscom)',
  domains: ['bluewin.ch', 'bluemail.ch'],
  mx: ['bluewin.ch'],
  hosts: ['bluewin.ch'],
  servers: [
    ispdb.imap('imaps.bluewin.ch'),
    ispdb.pop3('pop3s.bluewin.ch'),
    ispdb.smtp('smtpauths.bluewin.ch'),
  ],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'http://smtphelp.bluewin.ch/')],
  phrases: [],
});
