import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Dovecot does not serve IMAP, and the outgoing certificate has ended',
  servers: 'exim+courier',
  stopped: ['courier'],
  certificate: { exim: 'expired' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/service-not-running', 'tls/certificate-expired'],
  shows: [/imaps FAILED ECONNREFUSED/, /smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
