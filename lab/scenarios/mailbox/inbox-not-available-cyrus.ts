import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The account has no mailbox yet in Cyrus',
  servers: 'exim+cyrus',
  cyrus: { autocreate_users: 'nobody' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/inbox-not-available'],
  shows: [/imaps FAILED .*NO/],
} satisfies Scenario;
