import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The name servers of the domain refuse to serve it',
  args: 'check imaps://alice@example.test@imap.lame.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/name-servers-failing'],
  shows: [/imaps FAILED E(?:AI_AGAIN|AI_FAIL|SERVFAIL)/],
} satisfies Scenario;
