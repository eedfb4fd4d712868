import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS at once where STARTTLS is wanted, and the outgoing server is dead',
  args: 'check imaps://alice@example.test@imap.example.test:143 smtp://alice@example.test@dead.example.test:587',
  expect: ['settings/tls-on-plaintext-port', 'network/packets-dropped'],
  shows: [/imaps FAILED .*WRONG_VERSION_NUMBER/, /smtp FAILED .*timed out/],
} satisfies Scenario;
