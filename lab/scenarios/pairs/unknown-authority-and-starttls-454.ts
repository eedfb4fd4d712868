import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Nobody knows the authority of Dovecot, and Exim has no TLS just now',
  servers: 'exim+dovecot',
  certificate: { dovecot: 'unknown-root' },
  exim: { CERTIFICATE: 'no-such-file' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/unknown-authority', 'tls/starttls-temporarily-unavailable'],
  shows: [/imaps FAILED SELF_SIGNED_CERT_IN_CHAIN/, /smtp FAILED .*454/],
} satisfies Scenario;
