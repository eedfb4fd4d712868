import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The disk of the mailboxes is full, under Cyrus',
  servers: 'exim+cyrus',
  fullDisk: { folder: '/var/spool/cyrus', owner: 110 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/server-resources-exhausted'],
  accept: [
    'mailbox/storage-unreadable-on-server',
    'mailbox/inbox-not-available',
    'mailbox/server-unavailable',
    'protocol/session-dropped-after-login',
  ],
  shows: [/imaps FAILED/],
  note: 'Cyrus hangs up without a word.',
} satisfies Scenario;
