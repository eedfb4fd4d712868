import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The SMTP server in the incoming field, and no TLS to be had going out',
  postfix: {
    smtpd_tls_chain_files: '',
    smtpd_tls_cert_file: '/pki/no-such-file',
    smtpd_tls_key_file: '/pki/no-such-file',
  },
  args: 'check imap://alice@example.test@smtp.example.test:25 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/outgoing-server-in-incoming-field', 'tls/starttls-temporarily-unavailable'],
  shows: [/smtp FAILED STARTTLS: 454/],
} satisfies Scenario;
