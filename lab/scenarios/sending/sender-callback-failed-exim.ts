import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim does not know the sender address',
  servers: 'exim+dovecot',
  exim: { AT_MAIL: 'require verify = sender' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --address nobody@example.test',
  expect: ['sending/sender-callback-failed'],
  accept: ['sending/sender-not-owned'],
  shows: [/smtp FAILED MAIL: 550/],
} satisfies Scenario;
