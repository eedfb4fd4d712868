import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Exim cannot read its certificate',
  servers: 'exim+dovecot',
  exim: { CERTIFICATE: 'no-such' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/starttls-temporarily-unavailable'],
  shows: [/smtp FAILED STARTTLS: 454 TLS currently unavailable/],
} satisfies Scenario;
