import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'bol',
  title: 'BOL Mail',
  domains: ['bol.com.br'],
  mx: ['bol.com.br'],
  hosts: ['bol.com.br'],
  servers: [
    ispdb.imap('imap.bol.com.br', 993, 'local-part'),
    ispdb.pop3('pop3.bol.com.br', 995, 'local-part'),
    ispdb.smtp('smtps.bol.com.br', 465, 'local-part'),
    ispdb.smtp('smtps.bol.com.br', 587, 'local-part'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page('settings', 'http://email.bol.uol.com.br/ajuda/configuracao/imap-thunderbird-3-bol.jhtm'),
  ],
  phrases: [],
});
