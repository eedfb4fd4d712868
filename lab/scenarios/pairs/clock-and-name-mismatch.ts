import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The clock is a year ahead, and the outgoing server shows a certificate of another name',
  certificate: { postfix: 'wrong-name' },
  client: { clock: '+400d' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['host/clock-wrong', 'tls/certificate-name-mismatch'],
  shows: [/imaps FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
