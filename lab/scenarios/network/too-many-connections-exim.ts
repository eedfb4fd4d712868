import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim permits one connection at a time from one address',
  servers: 'exim+dovecot',
  exim: { MAIN: 'smtp_accept_max_per_host = 1' },
  hold: [
    { url: 'smtps://smtp4.example.test:465', user: 'alice@example.test', say: ['EHLO x'] },
    { url: 'smtps://smtp6.example.test:465', user: 'alice@example.test', say: ['EHLO x'] },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/too-many-connections-from-ip'],
  shows: [/smtp FAILED greeting: 421 Too many concurrent SMTP connections/],
} satisfies Scenario;
