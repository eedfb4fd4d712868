import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The disk of the mailboxes is full, under Dovecot',
  fullDisk: { folder: '/srv/mail/alice@example.test', owner: 104 },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/server-resources-exhausted'],
  accept: ['mailbox/storage-unreadable-on-server', 'mailbox/own-mailbox-full'],
  shows: [/imaps FAILED/],
} satisfies Scenario;
