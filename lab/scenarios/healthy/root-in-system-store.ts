import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Only the system trusts the root of the certificate',
  client: { trust: 'system' },
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
