import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim offers login before TLS too, and only LOGIN is usual',
  servers: 'exim+dovecot',
  exim: { AUTH_HOSTS: '*' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
