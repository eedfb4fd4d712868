import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A firewall says that the sending port is prohibited',
  firewall: [
    'meta nfproto ipv4 tcp dport 587 reject with icmp type admin-prohibited',
    'meta nfproto ipv6 tcp dport 587 reject with icmpv6 type admin-prohibited',
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/firewall-rejects'],
  shows: [/smtp FAILED E(?:HOSTUNREACH|ACCES)/],
} satisfies Scenario;
