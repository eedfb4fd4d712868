import type { Scenario } from '../../scenario.ts';

export default {
  title: 'No TLS on port 993 of Courier',
  servers: 'exim+courier',
  args: 'check imap+insecure://alice@example.test@imap.example.test:993 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/plaintext-on-tls-port'],
  certainty: 'confirmed',
  shows: [/imap FAILED greeting/],
} satisfies Scenario;
