import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The program has no server name and connects to its own computer',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@localhost:587',
  expect: ['settings/server-defaults-to-localhost'],
  shows: [/smtp FAILED ECONNREFUSED .*(?:127\.0\.0\.1|::1)/],
} satisfies Scenario;
