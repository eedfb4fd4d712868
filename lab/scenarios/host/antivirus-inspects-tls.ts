import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A protection program looks into TLS, and its root is not installed',
  intercept: 'by-antivirus',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['host/antivirus-inspects-tls'],
  forbid: ['tls/unknown-authority', 'tls/intermediate-certificate-missing'],
  shows: [/imaps FAILED UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
} satisfies Scenario;
