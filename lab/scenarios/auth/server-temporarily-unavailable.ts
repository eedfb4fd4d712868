import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server cannot reach its own list of accounts',
  login: `passdb {
  driver = checkpassword
  args = /usr/local/bin/no-such-program
}`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*UNAVAILABLE/, /smtp FAILED .*535 5.7.8 .*reason unavailable/],
  note: 'Postfix 3.7 does not hear that the failure of Dovecot 2.3 is temporary, and says 535.',
} satisfies Scenario;
