import type { Scenario } from '../../scenario.ts';

export default {
  title: 'POP is switched off for this account, says Courier',
  servers: 'exim+courier',
  courierOptions: 'disablepop3=1',
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['account/protocol-access-disabled'],
  forbid: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED /],
} satisfies Scenario;
