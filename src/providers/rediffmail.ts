import { provider } from '../kernel/provider.ts';
import { ispdb } from './_from.ts';

export default provider({
  id: 'rediffmail',
  title: 'Rediffmail',
  domains: ['rediffmail.com'],
  mx: ['rediffmail.com', 'rediffmail.rediff.akadns.net'],
  hosts: ['rediffmail.com'],
  access: ispdb.access('paid-plan', 'POP3 and IMAP only in paid plans.'),
  servers: [ispdb.pop3('pop.rediffmail.com'), ispdb.smtp('smtp.rediffmail.com')],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
