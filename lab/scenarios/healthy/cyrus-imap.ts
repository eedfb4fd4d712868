import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus: IMAP with TLS, Exim with STARTTLS',
  servers: 'exim+cyrus',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
