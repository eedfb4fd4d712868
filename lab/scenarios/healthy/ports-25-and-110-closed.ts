import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Ports 25 and 110 are blocked, and nobody needs them',
  firewall: ['tcp dport { 25, 110 } drop'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
