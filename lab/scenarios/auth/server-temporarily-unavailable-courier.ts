import type { Scenario } from '../../scenario.ts';

export default {
  title: "Courier's login service is not running",
  servers: 'exim+courier',
  courier: { AUTH: 'no' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
