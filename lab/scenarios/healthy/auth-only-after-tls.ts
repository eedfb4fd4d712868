import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS both ways, and no login before it',
  args: 'check imap://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
