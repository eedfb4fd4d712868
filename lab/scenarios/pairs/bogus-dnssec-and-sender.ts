import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A domain with broken DNSSEC coming in, a foreign sender going out',
  args: 'check imaps://alice@example.test@imap.bogus.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['dns/dnssec-validation-fails', 'sending/sender-not-owned'],
  shows: [/imaps FAILED EAI/, /smtp FAILED RCPT: 553/],
} satisfies Scenario;
