import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The user name lacks its domain, and the outgoing certificate has ended',
  certificate: { postfix: 'expired' },
  args: 'check imaps://alice@imap.example.test smtp://alice@smtp.example.test:587 --address alice@example.test',
  expect: ['tls/certificate-expired', 'settings/username-missing-domain'],
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED CERT_HAS_EXPIRED/],
} satisfies Scenario;
