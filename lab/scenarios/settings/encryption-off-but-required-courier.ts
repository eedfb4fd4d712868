import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Encryption is off, and Courier insists on it',
  servers: 'exim+courier',
  courier: { IMAP_TLS_REQUIRED: '1' },
  args: 'check imap+insecure://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/encryption-off-but-required'],
  shows: [/imap FAILED /],
} satisfies Scenario;
