import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS at once on port 587 of Exim',
  servers: 'exim+courier',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:587',
  expect: ['settings/tls-on-plaintext-port'],
  certainty: 'confirmed',
  shows: [/smtps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
