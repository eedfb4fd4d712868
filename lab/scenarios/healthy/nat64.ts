import type { Scenario } from '../../scenario.ts';

export default {
  title: 'An IPv6-only network with a translator, as telephones have it',
  nat64: true,
  client: { v4: false, resolv: 'nameserver 2001:db8:2::64' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
