import { provider } from '../kernel/provider.ts';
import { chatmail, from } from './_from.ts';

const help = from('https://www.hey.com/faqs/', '2026-08-07');

export default provider({
  id: 'hey',
  title: 'HEY',
  domains: ['hey.com'],
  mx: ['hey.com'],
  hosts: ['hey.com'],
  access: help.access('none', 'No IMAP, POP or SMTP: only its own apps and the web.'),
  servers: [],
  login: [chatmail.login({ password: 'no', oauth: 'no' })],
  pages: [help.page('webmail', 'https://app.hey.com/')],
  phrases: [],
});
