import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Another device holds the POP mailbox',
  dovecot: 'pop3_lock_session = yes',
  hold: [
    {
      url: 'pop3s://pop.example.test:995',
      user: 'alice@example.test',
      say: ['USER {user}', 'PASS {password}'],
    },
  ],
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/locked-by-other-session'],
  certainty: 'confirmed',
  shows: [/pop3s FAILED .*IN-USE/],
} satisfies Scenario;
