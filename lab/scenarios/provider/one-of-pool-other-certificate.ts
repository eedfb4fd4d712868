import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One of three servers behind the name shows another certificate',
  dovecot: `local 203.0.113.26 {
  ssl_cert = </pki/wrong-name.pem
  ssl_key = </pki/wrong-name.key
}`,
  args: 'check imaps://alice@example.test@pool.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken'],
  accept: ['tls/certificate-name-mismatch'],
  shows: [/imaps FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
