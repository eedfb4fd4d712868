import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server does not accept the name with which the program greets',
  postfix: {
    smtpd_helo_required: 'yes',
    smtpd_helo_restrictions: 'reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --ehlo MY_PC',
  expect: ['protocol/helo-name-invalid'],
  certainty: 'confirmed',
  shows: [/smtp FAILED .*50[14] 5\.5\.2 .*Helo command rejected/],
} satisfies Scenario;
