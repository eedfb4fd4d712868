import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The signature of the incoming name fails, and TLS begins at once on port 587',
  args: 'check imaps://alice@example.test@imap.bogus.test smtps://alice@example.test@smtp.example.test:587',
  expect: ['settings/tls-on-plaintext-port', 'dns/dnssec-validation-fails'],
  shows: [/imaps FAILED EAI/, /smtps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
