import type { Scenario } from '../../scenario.ts';

export default {
  title: 'This program may not open a single file more',
  client: { mostFiles: 24 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/out-of-file-handles'],
  shows: [/all well/],
  note: 'The simple mail program runs without the limit.',
} satisfies Scenario;
