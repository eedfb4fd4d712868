import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Courier and Exim over IPv6 only',
  servers: 'exim+courier',
  client: { v4: false, resolv: 'nameserver 2001:db8:2::53' },
  args: 'check imaps://alice@example.test@imap6.example.test smtp://alice@example.test@smtp6.example.test:587',
  healthy: true,
} satisfies Scenario;
