import type { Scenario } from '../../scenario.ts';

export default {
  title: 'Cyrus without POP, and nothing on port 25',
  servers: 'postfix+cyrus',
  ports: { 25: 'closed' },
  cyrusPop: 'off',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  healthy: true,
} satisfies Scenario;
