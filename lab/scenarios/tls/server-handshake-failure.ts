import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate and the key of the IMAP server do not belong together',
  dovecot: 'ssl_key = </pki/stray.key',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-handshake-failure'],
  accept: ['network/connection-reset-by-middlebox'],
  shows: [/imaps FAILED .*(?:closed|ECONNRESET|disconnected|ALERT)/],
} satisfies Scenario;
