import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus cannot reach the service that knows the passwords',
  servers: 'exim+cyrus',
  cyrus: { sasl_pwcheck_method: 'saslauthd' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
