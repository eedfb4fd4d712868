import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A rule of Exim cannot be worked out',
  servers: 'exim+dovecot',
  exim: { AT_MAIL: 'deny condition = BROKEN_LOOKUP' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/server-misconfigured'],
  shows: [/smtp FAILED MAIL: 451 Temporary local problem/],
} satisfies Scenario;
