import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'wp',
  title: 'WP Poczta',
  domains: ['wp.pl'],
  mx: ['wp.pl'],
  hosts: ['wp.pl'],
  servers: [
    ispdb.imap('imap.wp.pl', 993, 'other'),
    ispdb.pop3('pop3.wp.pl', 995, 'other'),
    ispdb.smtp('smtp.wp.pl', 465, 'other'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [ispdb.page('settings', 'http://poczta.wp.pl/info-pomoc-konfig.html?action=more&id=157')],
  phrases: [],
});
