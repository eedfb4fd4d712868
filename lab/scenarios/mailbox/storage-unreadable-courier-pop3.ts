import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier may not read its own mail folders, over POP',
  servers: 'exim+courier',
  prepare: 'rm -rf /srv/mail/alice@example.test',
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/storage-unreadable-on-server'],
  accept: ['auth/server-temporarily-unavailable'],
  forbid: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED /],
  note: 'Courier says only that there is a temporary problem.',
} satisfies Scenario;
