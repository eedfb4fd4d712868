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
  shows: [/imaps FAILED .*UNAVAILABLE/, /smtp FAILED .*4[35]4/],
} satisfies Scenario;
