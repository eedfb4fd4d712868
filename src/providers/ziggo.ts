import { provider } from '../kernel/provider.ts';
import { chatmail, ispdb } from './_from.ts';

export default provider({
  id: 'ziggo',
  title: 'Ziggo Mail',
  domains: [
    'ziggo.nl',
    'casema.nl',
    'chello.nl',
    'hahah.nl',
    'home.nl',
    'multiweb.nl',
    'quicknet.nl',
    'razcall.com',
    'razcall.nl',
    'upcmail.nl',
    'zeggis.com',
    'zeggis.nl',
    'ziggomail.com',
    'zinders.nl',
  ],
  mx: ['ziggo.nl'],
  hosts: ['ziggo.nl'],
  servers: [ispdb.imap('imap.ziggo.nl'), ispdb.pop3('pop.ziggo.nl'), ispdb.smtp('smtp.ziggo.nl', 587)],
  login: [chatmail.login({ password: 'yes', oauth: 'unknown' })],
  pages: [chatmail.page('settings', 'https://www.ziggo.nl/klantenservice/e-mail/?src=autoconfig')],
  phrases: [],
});
