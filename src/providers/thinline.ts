import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'thinline',
  title: 'Český hosting',
  domains: ['thinline.cz'],
  hosts: ['cesky-hosting.cz'],
  servers: [
    ispdb.imap('mail.cesky-hosting.cz'),
    ispdb.imap('mail.cesky-hosting.cz', 143),
    ispdb.pop3('mail.cesky-hosting.cz'),
    ispdb.pop3('mail.cesky-hosting.cz', 110),
    ispdb.smtp('smtp.cesky-hosting.cz'),
    ispdb.smtp('smtp.cesky-hosting.cz', 587),
    ispdb.smtp('smtp.cesky-hosting.cz', 25),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'http://www.cesky-hosting.cz/pro-zakazniky/napoveda/nastaveni-postovniho-klienta.html',
    ),
  ],
  phrases: [],
});
