import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The servers have IPv6 addresses, this computer has no IPv6',
  client: { v6: false },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
