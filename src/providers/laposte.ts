import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'laposte',
  title: 'La Poste',
  domains: ['laposte.net'],
  mx: ['laposte.net'],
  hosts: ['laposte.net'],
  servers: [
    ispdb.imap('imap.laposte.net', 993, 'other'),
    ispdb.pop3('pop.laposte.net', 995, 'other'),
    ispdb.smtp('smtp.laposte.net', 465, 'other'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://www.geckozone.org/forum/viewtopic.php?f=4&t=93118')],
  phrases: [],
});
