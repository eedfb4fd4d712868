import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A POP account with Courier',
  servers: 'exim+courier',
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
