import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server sends its certificate without the one in between',
  certificate: 'without-intermediate',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/intermediate-certificate-missing'],
  certainty: 'confirmed',
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/, /smtp FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
} satisfies Scenario;
