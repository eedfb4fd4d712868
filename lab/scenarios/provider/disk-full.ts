import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Postfix has no room left for mail',
  postfix: { queue_minfree: '9999999999999' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/server-resources-exhausted'],
  shows: [/smtp FAILED .*452 4.3.1/],
} satisfies Scenario;
