import type { Scenario } from '../../scenario.ts';

export default {
  title: 'One of three servers behind the name has an old certificate',
  dovecot: `local 203.0.113.27 {
  ssl_cert = </pki/expired.pem
  ssl_key = </pki/expired.key
}`,
  args: 'check imaps://alice@example.test@pool.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['provider/one-server-of-pool-broken'],
  accept: ['tls/certificate-expired'],
  forbid: ['host/clock-wrong'],
  shows: [/imaps FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
