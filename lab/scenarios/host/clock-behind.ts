import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock of this computer is a year behind',
  client: { clock: '-380d' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/clock-wrong'],
  forbid: ['tls/certificate-not-yet-valid'],
  shows: [/imaps FAILED CERT_NOT_YET_VALID/, /smtp FAILED CERT_NOT_YET_VALID/],
} satisfies Scenario;
