import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Other devices use all the sessions that Cyrus permits',
  servers: 'exim+cyrus',
  cyrus: { maxlogins_per_user: '1' },
  hold: [
    {
      url: 'imaps://imap4.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/too-many-sessions'],
  shows: [/imaps FAILED /],
} satisfies Scenario;
