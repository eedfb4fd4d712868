import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The certificate ends in nine days',
  certificate: 'ending',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
