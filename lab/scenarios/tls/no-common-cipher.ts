import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers insist on ciphers that do not fit their own key',
  dovecot: 'ssl_cipher_list = ECDHE-ECDSA-AES128-GCM-SHA256',
  postfix: {
    smtpd_tls_mandatory_protocols: 'TLSv1.2',
    tls_medium_cipherlist: 'ECDHE-ECDSA-AES128-GCM-SHA256',
  },
  openssl: 'MaxProtocol = TLSv1.2',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/no-common-cipher'],
  shows: [/imaps FAILED ECONNRESET/, /smtp FAILED .*ALERT_HANDSHAKE_FAILURE/],
  note: 'Dovecot 2.3 closes without an alert, Postfix sends one.',
} satisfies Scenario;
