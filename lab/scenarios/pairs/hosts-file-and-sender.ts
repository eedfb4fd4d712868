import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An old line in the hosts file, and the sender belongs to another',
  client: { hosts: '203.0.113.80 imap.example.test' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['host/hosts-file-override', 'sending/sender-not-owned'],
  shows: [/imaps FAILED ECONNREFUSED/, /smtp FAILED RCPT: 553/],
} satisfies Scenario;
