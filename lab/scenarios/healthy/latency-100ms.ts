import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A long line: 100 ms there and back',
  link: { delayMs: 50 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
