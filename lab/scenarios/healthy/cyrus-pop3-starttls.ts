import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A POP account with Cyrus and STLS',
  servers: 'exim+cyrus',
  args: 'check pop3://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
