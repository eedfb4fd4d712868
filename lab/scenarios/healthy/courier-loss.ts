import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier and Exim on a line that loses every fiftieth packet',
  servers: 'exim+courier',
  link: { delayMs: 10, lossPercent: 2 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
