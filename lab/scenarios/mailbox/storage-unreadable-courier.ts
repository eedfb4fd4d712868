import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier may not read its own mail folders',
  servers: 'exim+courier',
  prepare: 'rm -rf /srv/mail/alice@example.test',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/storage-unreadable-on-server'],
  accept: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED /],
  note: 'Courier says only that there is a temporary problem.',
} satisfies Scenario;
