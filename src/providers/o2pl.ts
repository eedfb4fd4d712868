import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'o2pl',
  title: 'o2 Poczta',
  domains: ['go2.pl', 'o2.pl', 'prokonto.pl', 'tlen.pl'],
  mx: ['o2.pl'],
  hosts: ['o2.pl'],
  servers: [
    ispdb.imap('poczta.o2.pl', 993, 'other'),
    ispdb.pop3('poczta.o2.pl', 995, 'other'),
    ispdb.smtp('poczta.o2.pl', 465, 'other'),
    ispdb.smtp('poczta.o2.pl', 587, 'other'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'https://pomoc.o2.pl/jak-skonfigurowac-program-pocztowy')],
  phrases: [],
});
