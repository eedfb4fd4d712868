import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The same on port 465',
  servers: 'opensmtpd+dovecot',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['tls/server-handshake-failure'],
  shows: [/smtps FAILED .*ALERT_INTERNAL_ERROR/],
} satisfies Scenario;
