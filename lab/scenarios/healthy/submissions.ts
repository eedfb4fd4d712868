import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Port 465 for sending',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  healthy: true,
} satisfies Scenario;
