import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Postfix still serves the old certificate, Dovecot the new one',
  certificate: { postfix: 'expired' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-expired'],
  accept: ['tls/renewed-certificate-not-loaded'],
  forbid: ['host/clock-wrong'],
  certainty: 'confirmed',
  shows: [/smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
