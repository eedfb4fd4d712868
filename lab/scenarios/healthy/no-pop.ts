import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server has no POP',
  dovecot: 'protocols = imap lmtp',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
