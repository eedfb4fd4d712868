import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server shows the certificate of its hosting company',
  certificate: 'wrong-name',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-name-mismatch'],
  certainty: 'confirmed',
  shows: [/imaps FAILED ERR_TLS_CERT_ALTNAME_INVALID/, /smtp FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
