import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A portal answers every port until one signs in',
  redirect: [
    'iifname "lan" meta nfproto ipv4 meta l4proto tcp dnat ip to 203.0.113.80:80',
    'iifname "lan" meta nfproto ipv6 meta l4proto tcp dnat ip6 to [2001:db8:113::80]:80',
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/captive-portal'],
  forbid: ['settings/tls-on-plaintext-port', 'tls/server-handshake-failure'],
  shows: [/imaps FAILED/, /smtp FAILED/],
} satisfies Scenario;
