import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An unreadable mailbox coming in, a refused greeting name going out',
  postfix: {
    smtpd_helo_required: 'yes',
    smtpd_helo_restrictions: 'reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname',
  },
  prepare:
    'mkdir -p /srv/mail/alice@example.test; chown -R 0:0 /srv/mail/alice@example.test; chmod 700 /srv/mail/alice@example.test',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --ehlo MY_PC',
  expect: ['mailbox/storage-unreadable-on-server', 'protocol/helo-name-invalid'],
  shows: [/imaps FAILED .*(?:SERVERBUG|Internal)/, /smtp FAILED .*Helo command rejected/],
} satisfies Scenario;
