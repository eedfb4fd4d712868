import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim has no room left for mail',
  servers: 'exim+dovecot',
  exim: { MAIN: 'timezone = UTC\ncheck_spool_space = 100000000M' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/server-resources-exhausted'],
  shows: [/smtp FAILED .*452/],
} satisfies Scenario;
