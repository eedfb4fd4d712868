import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The web server shows the new certificate, the mail servers still the old one',
  certificate: 'expired',
  scripted: [{ port: 443, greet: [], implicitTls: true, certificate: 'good' }],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/renewed-certificate-not-loaded'],
  forbid: ['host/clock-wrong'],
  certainty: 'confirmed',
  shows: [/imaps FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
