import type { Scenario } from '../../scenario.ts';

export default {
  title: 'No encryption is chosen on port 993',
  args: 'check imap+insecure://alice@example.test@imap.example.test:993',
  expect: ['settings/plaintext-on-tls-port'],
  certainty: 'confirmed',
  shows: [/imap FAILED greeting: no answer/],
} satisfies Scenario;
