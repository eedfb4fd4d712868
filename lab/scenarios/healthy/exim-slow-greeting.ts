import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim makes everybody wait 15 seconds',
  servers: 'exim+dovecot',
  exim: { AT_CONNECT: 'accept delay = 15s' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
