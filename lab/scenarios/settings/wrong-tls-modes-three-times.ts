import type { Scenario } from '../../scenario.ts';

export default {
  title: 'TLS at once where STARTTLS is wanted, both ways, three times in a row',
  repeat: 3,
  args: 'check imaps://alice@example.test@imap.example.test:143 smtps://alice@example.test@smtp.example.test:587',
  expect: ['settings/tls-on-plaintext-port'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*WRONG_VERSION_NUMBER/, /smtps FAILED .*WRONG_VERSION_NUMBER/],
} satisfies Scenario;
