import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate is from an authority that nobody trusts',
  certificate: 'unknown-root',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority'],
  certainty: 'confirmed',
  shows: [/imaps FAILED SELF_SIGNED_CERT_IN_CHAIN/, /smtp FAILED SELF_SIGNED_CERT_IN_CHAIN/],
} satisfies Scenario;
