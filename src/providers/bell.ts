import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'bell',
  title: 'Bell Mail',
  domains: ['bell.net', 'sympatico.ca'],
  mx: ['bell.net'],
  hosts: ['bell.net', 'sympatico.ca'],
  servers: [
    ispdb.imap('imap.bell.net'),
    ispdb.pop3('pophm.sympatico.ca'),
    ispdb.smtp('smtphm.sympatico.ca', 587),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
