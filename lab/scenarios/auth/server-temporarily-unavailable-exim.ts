import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim cannot read its own list of passwords',
  servers: 'exim+dovecot',
  exim: { USERS: '/etc/exim4/no-such-file' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  certainty: 'confirmed',
  shows: [/smtp FAILED AUTH: 435 /],
} satisfies Scenario;
