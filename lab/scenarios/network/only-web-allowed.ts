import type { Scenario } from '../../scenario.ts';

export default {
  title: 'This network lets only web pages through',
  firewall: ['iifname "lan" meta l4proto tcp tcp dport != { 53, 80, 443 } drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/only-web-allowed'],
  forbid: ['network/packets-dropped'],
  shows: [/imaps FAILED .*timed out/, /smtp FAILED .*timed out/],
} satisfies Scenario;
