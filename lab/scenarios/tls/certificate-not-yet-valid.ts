import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate begins in three weeks',
  certificate: 'not-yet-valid',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/certificate-not-yet-valid'],
  forbid: ['host/clock-wrong'],
  certainty: 'confirmed',
  shows: [/imaps FAILED CERT_NOT_YET_VALID/, /smtp FAILED CERT_NOT_YET_VALID/],
} satisfies Scenario;
