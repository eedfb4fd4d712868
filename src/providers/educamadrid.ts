import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'educamadrid',
  title: 'EducaMadrid',
  domains: ['educa.madrid.org'],
  hosts: ['madrid.org'],
  servers: [
    ispdb.imap('imap.educa.madrid.org', 993, 'local-part'),
    ispdb.pop3('pop.educa.madrid.org', 995, 'local-part'),
    ispdb.smtp('smtp01.educa.madrid.org', 465, 'local-part'),
    ispdb.smtp('smtp01.educa.madrid.org', 587, 'local-part'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page('settings', 'https://documentacion.educa.madrid.org/books/correo/page/clientes-de-correo'),
  ],
  phrases: [],
});
