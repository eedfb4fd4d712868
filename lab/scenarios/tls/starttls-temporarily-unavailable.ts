import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The key of the outgoing server cannot be read, so it cannot start TLS',
  postfix: {
    smtpd_tls_chain_files: '',
    smtpd_tls_cert_file: '/pki/no-such-file',
    smtpd_tls_key_file: '/pki/no-such-file',
  },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/starttls-temporarily-unavailable'],
  certainty: 'confirmed',
  shows: [/smtp FAILED STARTTLS: 454 4.7.0/],
} satisfies Scenario;
