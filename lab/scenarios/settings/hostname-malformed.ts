import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server name was pasted with its quotes',
  args: 'check imaps://alice@example.test@"imap.example.test" smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/hostname-malformed'],
  certainty: 'confirmed',
  shows: [/imaps FAILED ENOTFOUND/],
} satisfies Scenario;
