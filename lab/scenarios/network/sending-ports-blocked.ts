import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Only the sending ports are swallowed, everywhere',
  firewall: ['iifname "lan" tcp dport { 25, 465, 587 } drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/hosting-blocks-mail-ports'],
  accept: ['network/vpn-blocks-mail', 'network/packets-dropped'],
  shows: [/imaps .*took/, /smtp FAILED .*timed out/],
} satisfies Scenario;
