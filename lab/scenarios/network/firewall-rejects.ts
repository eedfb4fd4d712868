import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A firewall on the way says that mail is prohibited',
  firewall: [
    'meta nfproto ipv4 tcp dport { 25, 110, 143, 465, 587, 993, 995 } reject with icmp type admin-prohibited',
    'meta nfproto ipv6 tcp dport { 25, 110, 143, 465, 587, 993, 995 } reject with icmpv6 type admin-prohibited',
  ],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['network/firewall-rejects'],
  shows: [/imaps FAILED E(?:HOSTUNREACH|ACCES)/, /smtp FAILED E(?:HOSTUNREACH|ACCES)/],
} satisfies Scenario;
