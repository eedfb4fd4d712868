import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate of Exim is from an authority that nobody trusts',
  servers: 'exim+courier',
  certificate: { exim: 'unknown-root' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority'],
  certainty: 'confirmed',
  shows: [/smtp FAILED SELF_SIGNED_CERT_IN_CHAIN/],
} satisfies Scenario;
