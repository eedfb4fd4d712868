import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'iijmio',
  title: 'IIJmio',
  domains: ['e23.jp', 'iijmio-mail.jp', 'miobox.jp', 'miomio.jp', 'x-il.jp'],
  hosts: ['iijmio-mail.jp'],
  servers: [ispdb.pop3('mbox.iijmio-mail.jp', 110, 'other'), ispdb.smtp('mbox.iijmio-mail.jp', 587, 'other')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
