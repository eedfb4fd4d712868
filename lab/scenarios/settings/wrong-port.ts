import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Port 994 instead of 993',
  args: 'check imaps://alice@example.test@imap.example.test:994 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/wrong-port'],
  shows: [/imaps FAILED ECONNREFUSED/],
} satisfies Scenario;
