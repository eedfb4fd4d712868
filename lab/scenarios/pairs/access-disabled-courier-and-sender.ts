import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier switches IMAP off without saying so, and the sender belongs to another',
  servers: 'postfix+courier',
  courierOptions: 'disableimap=1',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['account/protocol-access-disabled', 'sending/sender-not-owned'],
  shows: [/imaps FAILED/, /smtp FAILED RCPT: 553/],
} satisfies Scenario;
