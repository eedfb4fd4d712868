import type { Scenario } from '../../scenario.ts';

export default {
  title: 'A computer to look from is lent, and not needed',
  lookout: true,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587 --via ssh://root@198.51.100.10',
  healthy: true,
  unasked: ['net.outside'],
} satisfies Scenario;
