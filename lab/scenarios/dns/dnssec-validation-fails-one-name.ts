import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The answer for the incoming server alone does not hold its signature',
  args: 'check imaps://alice@example.test@imap.bogus.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['dns/dnssec-validation-fails'],
  certainty: 'confirmed',
  shows: [/imaps FAILED E(?:AI_AGAIN|AI_FAIL)/, /smtp .*took/],
} satisfies Scenario;
