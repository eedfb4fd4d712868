import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The sender address belongs to another account',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address boss@example.test',
  expect: ['sending/sender-not-owned'],
  certainty: 'confirmed',
  shows: [/smtp FAILED RCPT: 553 5.7.1 .*not owned by user/],
} satisfies Scenario;
