import type { Scenario } from '../../scenario.ts';

export default {
  title: "The servers' firewall drops this client's packets only; from outside they answer",
  firewall: [
    'ip saddr 192.168.1.10 ip daddr { 203.0.113.25, 203.0.113.35 } drop',
    'ip6 saddr 2001:db8:1::10 ip6 daddr { 2001:db8:113::25, 2001:db8:113::35 } drop',
  ],
  lookout: true,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --via ssh://root@198.51.100.10',
  expect: ['network/ip-banned-after-failed-logins'],
  shows: [/imaps FAILED .*timed out/, /smtp FAILED .*timed out/],
} satisfies Scenario;
