import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server name is an alias',
  args: 'check imaps://alice@example.test@imap-alias.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
