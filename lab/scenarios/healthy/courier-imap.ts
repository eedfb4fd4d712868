import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier: IMAP with TLS, Exim with STARTTLS',
  servers: 'exim+courier',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
