import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The same, and the root is not sent along',
  certificate: 'unknown-issuer',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority'],
  accept: ['tls/intermediate-certificate-missing'],
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/, /smtp FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
} satisfies Scenario;
