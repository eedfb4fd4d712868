import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus and Exim over IPv4 only',
  servers: 'exim+cyrus',
  client: { v6: false },
  args: 'check imaps://alice@example.test@imap4.example.test smtp://alice@example.test@smtp4.example.test:587',
  healthy: true,
} satisfies Scenario;
