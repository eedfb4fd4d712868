import type { Scenario } from '../../scenario.ts';

export default {
  title: 'STARTTLS is demanded, and the server has none',
  ports: { 587: { smtpd_tls_security_level: 'none', smtpd_tls_auth_only: 'no' }, 465: 'closed' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/starttls-required-but-not-offered'],
  accept: ['network/starttls-stripped'],
  shows: [/smtp FAILED STARTTLS is not offered/],
} satisfies Scenario;
