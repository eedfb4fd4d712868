import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim is not running',
  servers: 'exim+dovecot',
  stopped: ['exim'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/service-not-running'],
  shows: [/smtp FAILED ECONNREFUSED/],
} satisfies Scenario;
