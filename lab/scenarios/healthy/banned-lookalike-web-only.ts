import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The web site of the provider is down, mail is not',
  firewall: ['ip daddr 203.0.113.80 drop', 'ip6 daddr 2001:db8:113::80 drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
