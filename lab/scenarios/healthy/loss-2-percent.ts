import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The line loses every fiftieth packet',
  link: { delayMs: 10, lossPercent: 2 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
