import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Port 25 is blocked, and the incoming certificate has ended',
  certificate: { dovecot: 'expired' },
  firewall: ['tcp dport 25 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:25',
  expect: ['network/port-25-blocked', 'tls/certificate-expired'],
  shows: [/imaps FAILED CERT_HAS_EXPIRED/, /smtp FAILED .*timed out/],
} satisfies Scenario;
