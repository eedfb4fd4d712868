import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier with STARTTLS, Exim with TLS at once',
  servers: 'exim+courier',
  args: 'check imap://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test',
  healthy: true,
} satisfies Scenario;
