import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server may not read its own mail folders',
  prepare:
    'mkdir -p /srv/mail/alice@example.test; chown -R 0:0 /srv/mail/alice@example.test; chmod 700 /srv/mail/alice@example.test',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/storage-unreadable-on-server'],
  shows: [/imaps FAILED .*(?:SERVERBUG|Internal error)/],
} satisfies Scenario;
