import { password } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Postfix takes one message in a minute from an address',
  postfix: { smtpd_client_event_limit_exceptions: '127.0.0.1' },
  ports: { 587: { smtpd_client_message_rate_limit: '1' }, 465: { smtpd_client_message_rate_limit: '1' } },
  hold: ['smtp4', 'smtp6'].map((host) => ({
    url: `smtps://${host}.example.test:465`,
    user: 'alice@example.test',
    say: [
      'EHLO x',
      `AUTH PLAIN ${btoa(`\0alice@example.test\0${password}`)}`,
      'MAIL FROM:<alice@example.test>',
    ],
  })),
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['sending/rate-limit-reached'],
  shows: [/smtps FAILED .*45[01] 4.7.1 .*too much mail/],
} satisfies Scenario;
