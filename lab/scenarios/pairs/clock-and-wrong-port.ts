import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock is a year ahead, and the incoming port is wrong',
  client: { clock: '+400d' },
  args: 'check imaps://alice@example.test@imap.example.test:994 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/wrong-port', 'host/clock-wrong'],
  forbid: ['tls/certificate-expired'],
  shows: [/imaps FAILED ECONNREFUSED/, /smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
