import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The incoming server wants a certificate from its clients',
  dovecot: `ssl_verify_client_cert = yes
auth_ssl_require_client_cert = yes
ssl_ca = </pki/root.crt`,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/client-certificate-required'],
  forbid: ['auth/wrong-credentials'],
  shows: [/imaps FAILED/],
} satisfies Scenario;
