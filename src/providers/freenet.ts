import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'freenet',
  title: 'freenet Mail',
  domains: ['freenet.de'],
  mx: ['freenet.de'],
  hosts: ['freenet.de'],
  servers: [
    chatmail.imap('mx.freenet.de'),
    chatmail.imap('mx.freenet.de', 143),
    chatmail.smtp('mx.freenet.de'),
    chatmail.smtp('mx.freenet.de', 587),
  ],
  login: [
    chatmail.login({
      password: 'yes',
      oauth: 'unknown',
      switch: 'Settings of the web mail: access by POP3/IMAP/SMTP',
    }),
  ],
  pages: [chatmail.page('settings', 'https://www.freenet.de/index.html')],
  phrases: [],
});
