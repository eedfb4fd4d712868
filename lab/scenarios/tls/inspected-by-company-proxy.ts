import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A gateway of the company looks into TLS, and its root is not installed',
  intercept: 'by-gateway',
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['tls/inspected-by-company-proxy'],
  forbid: ['tls/unknown-authority'],
  shows: [/imaps FAILED SELF_SIGNED_CERT_IN_CHAIN/],
} satisfies Scenario;
