import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The domain is signed',
  args: 'check imaps://alice@example.test@imap.signed.test smtp://alice@example.test@smtp.signed.test:587',
  healthy: true,
} satisfies Scenario;
