import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server is given as an address, which no certificate names',
  args: 'check imaps://alice@example.test@203.0.113.25 smtp://alice@example.test@smtp.example.test:587',
  expect: ['settings/ip-address-as-hostname'],
  certainty: 'confirmed',
  shows: [/imaps FAILED ERR_TLS_CERT_ALTNAME_INVALID/],
} satisfies Scenario;
