import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier is not running',
  servers: 'exim+courier',
  stopped: ['courier'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --no-login',
  expect: ['network/service-not-running'],
  shows: [/imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
