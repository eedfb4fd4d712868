import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The account has no mailbox yet in Cyrus, and a list names this address',
  servers: 'postfix+cyrus',
  cyrus: { autocreate_users: 'nobody' },
  ports: { 587: { smtpd_client_restrictions: 'reject_rbl_client bl.test' } },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/inbox-not-available', 'reputation/ip-blocklisted'],
  shows: [/imaps FAILED .*NO/, /smtp FAILED RCPT: 554/],
} satisfies Scenario;
