import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A letter of the incoming server is wrong, and the outgoing certificate has ended',
  certificate: { postfix: 'expired' },
  args: 'check imaps://alice@example.test@iamp.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/hostname-typo', 'tls/certificate-expired'],
  shows: [/imaps FAILED ENOTFOUND/, /smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
