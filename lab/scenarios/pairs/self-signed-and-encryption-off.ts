import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A self-signed certificate coming in, no encryption going out',
  certificate: { dovecot: 'self-signed' },
  args: 'check imaps://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587',
  expect: ['tls/self-signed-certificate', 'settings/encryption-off-but-required'],
  shows: [/imaps FAILED DEPTH_ZERO/, /smtp FAILED AUTH is not offered/],
} satisfies Scenario;
