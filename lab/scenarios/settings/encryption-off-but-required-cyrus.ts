import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Encryption is off both ways, and Cyrus and Exim insist on it',
  servers: 'exim+cyrus',
  args: 'check imap+insecure://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587',
  expect: ['settings/encryption-off-but-required'],
  certainty: 'confirmed',
  shows: [/imap FAILED LOGINDISABLED/, /smtp FAILED AUTH is not offered/],
} satisfies Scenario;
