import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A mistyped server coming in, a certificate of another name going out',
  certificate: { postfix: 'wrong-name' },
  args: 'check imaps://alice@example.test@iamp.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/hostname-typo', 'tls/certificate-name-mismatch'],
  shows: [/imaps FAILED ENOTFOUND/, /smtp FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
