import { provider } from '../kernel/provider.ts';
import { chatmail } from './_from.ts';

export default provider({
  id: 'mailboxorg',
  title: 'mailbox.org',
  domains: ['mailbox.org', 'secure.mailbox.org'],
  mx: ['mailbox.org'],
  hosts: ['mailbox.org'],
  servers: [chatmail.imap('imap.mailbox.org'), chatmail.smtp('smtp.mailbox.org')],
  login: [
    chatmail.login({
      password: 'yes',
      oauth: 'unknown',
      note: 'With two-factor sign-in application passwords are needed.',
    }),
  ],
  pages: [chatmail.page('settings', 'https://mailbox.org')],
  phrases: [],
});
