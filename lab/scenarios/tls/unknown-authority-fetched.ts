import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The issuer can be fetched, and nobody knows it either',
  certificate: 'unknown-issuer-pointer',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority'],
  forbid: ['tls/intermediate-certificate-missing'],
  certainty: 'confirmed',
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
} satisfies Scenario;
