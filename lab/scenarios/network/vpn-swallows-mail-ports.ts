import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Only mail ports are swallowed, everywhere',
  firewall: ['iifname "lan" tcp dport { 25, 110, 143, 465, 587, 993, 995 } drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/only-web-allowed'],
  accept: ['network/vpn-blocks-mail', 'network/hosting-blocks-mail-ports'],
  forbid: ['network/packets-dropped'],
  shows: [/imaps FAILED .*timed out/, /smtp FAILED .*timed out/],
} satisfies Scenario;
