import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Something on the way resets every connection at its first bytes',
  firewall: ['iifname "lan" tcp dport { 465, 993, 995 } tcp flags & psh == psh reject with tcp reset'],
  args: 'check imaps://alice@example.test@imap.example.test smtps://alice@example.test@smtp.example.test:465',
  expect: ['network/connection-reset-by-middlebox'],
  accept: ['tls/server-handshake-failure'],
  shows: [/imaps FAILED ECONNRESET/],
} satisfies Scenario;
