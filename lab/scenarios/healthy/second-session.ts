import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Another device is logged in at the same time',
  hold: [
    {
      url: 'imaps://imap.example.test:993',
      user: 'alice@example.test',
      say: ['a LOGIN {user} "{password}"', 'b SELECT INBOX'],
    },
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
