import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The one in between is missing, and nothing says where it could be fetched',
  certificate: 'without-intermediate-or-pointer',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority'],
  accept: ['tls/intermediate-certificate-missing'],
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
  note: 'Who does not know the intermediate cannot tell it from an unknown authority.',
} satisfies Scenario;
