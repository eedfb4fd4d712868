import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server has IPv4 only, and is reached through a translator',
  nat64: true,
  client: { v4: false, resolv: 'nameserver 2001:db8:2::64' },
  args: 'check imaps://alice@example.test@imap4.example.test smtp://alice@example.test@smtp4.example.test:587',
  healthy: true,
} satisfies Scenario;
