import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Everything works, over IPv4 and IPv6',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
