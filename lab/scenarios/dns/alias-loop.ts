import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server name is an alias of an alias of itself',
  args: 'check imaps://alice@example.test@loop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/alias-loop'],
  shows: [/imaps FAILED E(?:AI_AGAIN|AI_FAIL|NOTFOUND|NODATA)/],
} satisfies Scenario;
