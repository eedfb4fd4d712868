import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The login name is not the address',
  args: 'check imaps://bob@imap.example.test smtp://bob@smtp.example.test:587 --address bob@example.test',
  healthy: true,
} satisfies Scenario;
