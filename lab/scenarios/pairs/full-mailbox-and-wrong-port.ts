import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The mailbox of Courier is full, and the outgoing port is wrong',
  servers: 'exim+courier',
  prepare:
    "printf '1000S,100C\\n1200 2\\n' >/srv/mail/alice@example.test/maildirsize; chown -R 104:104 /srv/mail",
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:588',
  expect: ['settings/wrong-port', 'mailbox/own-mailbox-full'],
  shows: [/smtp FAILED ECONNREFUSED/],
} satisfies Scenario;
