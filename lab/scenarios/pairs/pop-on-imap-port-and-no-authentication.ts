import type { Scenario } from '../../scenario.ts';

export default {
  title: 'POP is asked of the IMAP port, and outgoing authentication is off',
  args: 'check pop3s://alice@example.test@imap.example.test:993 smtp://smtp.example.test:587 --address alice@example.test',
  expect: ['settings/pop3-and-imap-swapped', 'settings/smtp-authentication-off'],
  shows: [/pop3s FAILED/, /smtp FAILED RCPT: 553/],
} satisfies Scenario;
