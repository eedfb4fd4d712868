import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The resolver of this network leads to other servers of the provider than resolvers elsewhere',
  liar: '203.0.113.45',
  client: { resolv: 'nameserver 192.0.2.56', v6: false },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
