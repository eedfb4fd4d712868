import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A network without web pages, but with mail',
  firewall: ['tcp dport { 80, 443 } reject with tcp reset'],
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
