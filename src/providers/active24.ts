import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'active24',
  title: 'Active 24',
  domains: ['active24.com', 'smtp.cz'],
  mx: ['active24.com'],
  hosts: ['active24.com'],
  servers: [
    ispdb.imap('email.active24.com'),
    ispdb.pop3('email.active24.com'),
    ispdb.smtp('email.active24.com'),
  ],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
