import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The network leads every connection to port 25 and 587 to its own server',
  redirect: [
    'iifname "lan" ip protocol tcp tcp dport { 25, 587 } dnat ip to 198.51.100.21',
    'iifname "lan" meta nfproto ipv6 tcp dport { 25, 587 } dnat ip6 to 2001:db8:100::21',
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/smtp-redirected'],
  accept: ['network/starttls-stripped'],
  shows: [/220 mx.provider.test/],
} satisfies Scenario;
