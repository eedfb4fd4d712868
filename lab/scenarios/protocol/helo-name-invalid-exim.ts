import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim does not accept the name with which the program greets',
  servers: 'exim+dovecot',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --ehlo MY_PC',
  expect: ['protocol/helo-name-invalid'],
  shows: [/smtp FAILED EHLO: 501 Syntactically invalid EHLO/],
} satisfies Scenario;
