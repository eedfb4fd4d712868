import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An expired certificate coming in, a wrong port going out',
  certificate: 'expired',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:466',
  expect: ['tls/certificate-expired', 'settings/wrong-port'],
  shows: [/imaps FAILED CERT_HAS_EXPIRED/, /smtps FAILED ECONNREFUSED/],
} satisfies Scenario;
