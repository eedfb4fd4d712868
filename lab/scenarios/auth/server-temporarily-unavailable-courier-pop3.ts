import type { Scenario } from '../../scenario.ts';

export default {
  title: "Courier's login service is not running, says its POP server",
  servers: 'exim+courier',
  courier: { AUTH: 'no' },
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED /],
} satisfies Scenario;
