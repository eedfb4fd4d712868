import type { Scenario } from '../../scenario.ts';

export default {
  title: 'IMAP is switched off for this account, says Courier',
  servers: 'exim+courier',
  courierOptions: 'disableimap=1',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['account/protocol-access-disabled'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
