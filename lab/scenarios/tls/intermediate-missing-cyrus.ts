import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus sends its certificate without the one in between',
  servers: 'exim+cyrus',
  certificate: { cyrus: 'without-intermediate' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/intermediate-certificate-missing'],
  certainty: 'confirmed',
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
} satisfies Scenario;
