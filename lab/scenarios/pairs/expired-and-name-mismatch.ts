import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The incoming certificate has ended, the outgoing one is of somebody else',
  certificate: { dovecot: 'expired', postfix: 'wrong-name' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-expired', 'tls/certificate-name-mismatch'],
  certainty: 'confirmed',
  shows: [/imaps FAILED CERT_HAS_EXPIRED/, /smtp FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
