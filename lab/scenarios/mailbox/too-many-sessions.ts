import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Other devices use all the sessions that the account may have',
  dovecot: 'mail_max_userip_connections = 1',
  // The limit is for each address, and the client has two.
  hold: [
    {
      url: 'imaps://imap4.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
    {
      url: 'imaps://imap6.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/too-many-sessions'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*LIMIT/],
} satisfies Scenario;
