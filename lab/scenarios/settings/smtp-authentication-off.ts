import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The outgoing server is set to "no authentication"',
  args: 'check imaps://alice@example.test@imap.example.test smtp://smtp.example.test:587 --address alice@example.test',
  expect: ['settings/smtp-authentication-off'],
  shows: [/smtp FAILED RCPT: 553 5.7.1 .*not logged in/],
} satisfies Scenario;
