import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Dovecot forgets the certificate in between, and outgoing encryption is off',
  certificate: { dovecot: 'without-intermediate' },
  args: 'check imaps://alice@example.test@imap.example.test smtp+insecure://alice@example.test@smtp.example.test:587',
  expect: ['settings/encryption-off-but-required', 'tls/intermediate-certificate-missing'],
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/, /smtp FAILED AUTH is not offered/],
} satisfies Scenario;
