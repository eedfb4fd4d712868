import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS from the first byte is chosen on port 587, which wants STARTTLS',
  args: 'check smtps://alice@example.test@smtp.example.test:587',
  expect: ['settings/tls-on-plaintext-port'],
  certainty: 'confirmed',
  shows: [/smtps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
