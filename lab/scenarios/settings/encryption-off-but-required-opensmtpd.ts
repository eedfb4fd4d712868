import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Encryption is off, and OpenSMTPD insists on it',
  servers: 'opensmtpd+dovecot',
  args: 'check imaps://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587',
  expect: ['settings/encryption-off-but-required'],
  shows: [/smtp FAILED AUTH is not offered/],
} satisfies Scenario;
