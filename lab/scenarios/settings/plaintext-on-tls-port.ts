import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS is chosen on port 465, which speaks TLS at once',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:465',
  expect: ['settings/plaintext-on-tls-port'],
  forbid: ['network/slow-greeting'],
  certainty: 'confirmed',
  shows: [/smtp FAILED greeting: no answer/],
} satisfies Scenario;
