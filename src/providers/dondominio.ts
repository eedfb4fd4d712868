import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'dondominio',
  title: 'DonDominio',
  domains: ['dondominio.com'],
  mx: ['dondominio.com'],
  hosts: ['dondominio.com'],
  servers: [
    ispdb.imap('imap.dondominio.com'),
    ispdb.pop3('pop3.dondominio.com'),
    ispdb.smtp('smtp.dondominio.com'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
