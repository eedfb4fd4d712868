import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Incoming mail is asked of the SMTP server',
  args: 'check imaps://alice@example.test@smtp.example.test:465 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/outgoing-server-in-incoming-field'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*220 smtp.example.test/],
} satisfies Scenario;
