import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim shows the certificate of its hosting company',
  servers: 'exim+courier',
  certificate: { exim: 'wrong-name' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-name-mismatch'],
  certainty: 'confirmed',
  shows: [/smtp FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
