import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The parent zone names a key that the domain does not have',
  args: 'check imaps://alice@example.test@imap.bogus.test smtp://alice@example.test@smtp.bogus.test:587',
  expect: ['dns/dnssec-validation-fails'],
  forbid: ['dns/name-servers-failing'],
  certainty: 'confirmed',
  shows: [/imaps FAILED E(?:AI_AGAIN|AI_FAIL)/],
} satisfies Scenario;
