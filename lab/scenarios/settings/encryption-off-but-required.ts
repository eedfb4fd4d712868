import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Encryption is off both ways, and both servers insist on it',
  args: 'check imap+insecure://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587',
  expect: ['settings/encryption-off-but-required'],
  certainty: 'confirmed',
  shows: [/imap FAILED LOGINDISABLED/, /smtp FAILED AUTH is not offered/],
} satisfies Scenario;
