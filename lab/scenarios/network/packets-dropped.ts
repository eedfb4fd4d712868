import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers have vanished: no packet is ever answered',
  firewall: [
    'ip daddr { 203.0.113.25, 203.0.113.35 } drop',
    'ip6 daddr { 2001:db8:113::25, 2001:db8:113::35 } drop',
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/packets-dropped'],
  shows: [/imaps FAILED .*timed out/, /smtp FAILED .*timed out/],
} satisfies Scenario;
