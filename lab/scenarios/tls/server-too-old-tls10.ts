import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers speak TLS 1.0 and nothing newer',
  dovecot: `ssl_min_protocol = TLSv1
ssl_cipher_list = ALL:@SECLEVEL=0`,
  postfix: {
    smtpd_tls_protocols: 'TLSv1',
    smtpd_tls_mandatory_protocols: 'TLSv1',
    tls_medium_cipherlist: 'ALL:@SECLEVEL=0',
  },
  openssl: `MinProtocol = TLSv1
MaxProtocol = TLSv1
CipherString = DEFAULT@SECLEVEL=0`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-too-old'],
  shows: [/imaps FAILED ECONNRESET/, /smtp FAILED ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION/],
} satisfies Scenario;
