import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus with STARTTLS',
  servers: 'exim+cyrus',
  args: 'check imap://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test',
  healthy: true,
} satisfies Scenario;
