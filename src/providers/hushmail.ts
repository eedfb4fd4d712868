import { provider } from '../kernel/provider.ts';
import { mailcore } from './_from.ts';

export default provider({
  id: 'hushmail',
  title: 'Hushmail',
  domains: ['hushmail.com'],
  mx: ['hushmail.com'],
  hosts: ['hushmail.com'],
  servers: [
    mailcore.imap('imap.hushmail.com'),
    mailcore.pop3('pop.hushmail.com'),
    mailcore.smtp('smtp.hushmail.com'),
    mailcore.smtp('smtp.hushmail.com', 25),
  ],
  login: [mailcore.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
