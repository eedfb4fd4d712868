import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The filter beside Postfix is not running',
  ports: { 587: { smtpd_milters: 'inet:127.0.0.1:8899', milter_default_action: 'tempfail' } },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/starttls-temporarily-unavailable'],
  accept: ['provider/maintenance-or-overload', 'provider/server-misconfigured'],
  shows: [/smtp FAILED .*454 4.3.0 Try again later/],
  note: 'Postfix turns what its filter would have said into the code for unavailable TLS.',
} satisfies Scenario;
