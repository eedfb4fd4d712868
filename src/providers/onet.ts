import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'onet',
  title: 'Onet Poczta',
  domains: [
    'adres.pl',
    'amorki.pl',
    'autograf.pl',
    'buziaczek.pl',
    'cyberia.pl',
    'onet.com.pl',
    'onet.eu',
    'onet.pl',
    'op.pl',
    'opoczta.pl',
    'poczta.onet.eu',
    'poczta.onet.pl',
    'pseudonim.pl',
    'republika.pl',
    'spoko.pl',
    'vip.onet.pl',
    'vp.pl',
  ],
  mx: ['onet.pl'],
  hosts: ['onet.pl'],
  servers: [
    ispdb.imap('imap.poczta.onet.pl'),
    ispdb.pop3('pop3.poczta.onet.pl'),
    ispdb.smtp('smtp.poczta.onet.pl'),
    ispdb.smtp('smtp.poczta.onet.pl', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    ispdb.page(
      'settings',
      'https://pomoc.poczta.onet.pl/baza-wiedzy/konfiguracja-poczty-w-programie-mozilla-thunderbird/',
    ),
  ],
  phrases: [],
});
