import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS from the first byte is chosen on port 143',
  args: 'check imaps://alice@example.test@imap.example.test:143',
  expect: ['settings/tls-on-plaintext-port'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
