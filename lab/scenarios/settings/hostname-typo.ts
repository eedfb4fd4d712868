import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Two letters of the incoming server are swapped',
  args: 'check imaps://alice@example.test@iamp.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/hostname-typo'],
  certainty: 'probable',
  shows: [/imaps FAILED ENOTFOUND/, /smtp .*took/],
} satisfies Scenario;
