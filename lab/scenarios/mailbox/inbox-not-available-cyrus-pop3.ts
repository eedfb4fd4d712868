import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The account has no mailbox yet, says Cyrus over POP',
  servers: 'exim+cyrus',
  cyrus: { autocreate_users: 'nobody' },
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/inbox-not-available'],
  accept: ['mailbox/storage-unreadable-on-server'],
  forbid: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED/],
} satisfies Scenario;
