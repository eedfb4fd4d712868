import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock is two minutes slow',
  client: { clock: '-120' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
