import type { Scenario } from '../../scenario.ts';

export default {
  title: 'OpenSMTPD of Debian 12 ends every handshake: it does not get on with OpenSSL 3',
  servers: 'opensmtpd+dovecot',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-handshake-failure'],
  shows: [/smtp FAILED .*ALERT_INTERNAL_ERROR/],
  note: 'github.com/OpenSMTPD/OpenSMTPD/issues/1239',
} satisfies Scenario;
