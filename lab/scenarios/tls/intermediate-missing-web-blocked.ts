import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The one in between is missing, and cannot be fetched from here',
  certificate: 'without-intermediate',
  firewall: ['tcp dport 80 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/intermediate-certificate-missing'],
  accept: ['tls/unknown-authority'],
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
  note: 'That there is a pointer speaks for a public authority, but proves nothing.',
} satisfies Scenario;
