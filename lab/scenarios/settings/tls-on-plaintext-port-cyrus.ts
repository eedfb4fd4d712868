import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS at once on port 143 of Cyrus',
  servers: 'exim+cyrus',
  args: 'check imaps://alice@example.test@imap.example.test:143 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/tls-on-plaintext-port'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
