import type { Scenario } from '../../scenario.ts';

export default {
  title: '"Encrypted password" is chosen, and the server keeps only hashes',
  dovecot: 'auth_mechanisms = plain login cram-md5',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --auth CRAM-MD5',
  expect: ['auth/encrypted-password-unusable'],
  accept: ['auth/wrong-credentials'],
  certainty: 'possible',
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535/],
} satisfies Scenario;
