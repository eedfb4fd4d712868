import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate of Cyrus alone ended a month ago',
  servers: 'exim+cyrus',
  certificate: { cyrus: 'expired' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-expired'],
  forbid: ['host/clock-wrong'],
  certainty: 'confirmed',
  shows: [/imaps FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
