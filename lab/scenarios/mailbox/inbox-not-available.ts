import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The account has no inbox that may be opened',
  dovecot: `mail_plugins = $mail_plugins acl
protocol imap {
  mail_plugins = $mail_plugins acl imap_acl
}
plugin {
  acl = vfile:/etc/dovecot/acl
}`,
  prepare: "echo 'INBOX owner p' >/etc/dovecot/acl",
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['mailbox/inbox-not-available'],
  shows: [/imaps FAILED EXAMINE INBOX: a\d NO/],
} satisfies Scenario;
