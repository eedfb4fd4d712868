import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS on port 465 of Exim',
  servers: 'exim+courier',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:465',
  expect: ['settings/plaintext-on-tls-port'],
  certainty: 'confirmed',
  shows: [/smtp FAILED greeting/],
} satisfies Scenario;
