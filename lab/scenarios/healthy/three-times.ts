import type { Scenario } from '../../scenario.ts';

export default {
  title: 'All is well, three times in a row',
  repeat: 3,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
