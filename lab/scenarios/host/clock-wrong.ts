import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock of this computer is a year ahead',
  client: { clock: '+400d' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/clock-wrong'],
  forbid: ['tls/certificate-expired'],
  certainty: 'confirmed',
  shows: [/imaps FAILED CERT_HAS_EXPIRED/, /smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
