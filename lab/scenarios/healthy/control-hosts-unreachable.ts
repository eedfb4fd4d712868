import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Nothing else than mail can be reached',
  firewall: ['ip daddr 198.51.100.0/24 drop', 'ip6 daddr 2001:db8:100::/64 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
