import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The key of the certificate has 1024 bits',
  certificate: 'weak-key',
  openssl: 'CipherString = DEFAULT@SECLEVEL=0',
  dovecot: 'ssl_cipher_list = ALL:@SECLEVEL=0',
  postfix: {
    tls_medium_cipherlist: 'DEFAULT:@SECLEVEL=0',
    tls_high_cipherlist: 'DEFAULT:@SECLEVEL=0',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/server-keys-too-weak'],
  shows: [/imaps FAILED/],
} satisfies Scenario;
