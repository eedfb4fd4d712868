import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Something before the servers loses the long first message of new programs',
  firewall: ['iifname "lan" tcp dport { 587, 993 } meta length > 1300 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['tls/large-clienthello-breaks-server'],
  accept: ['network/packet-size-black-hole'],
  shows: [/imaps FAILED .*timed out/],
} satisfies Scenario;
