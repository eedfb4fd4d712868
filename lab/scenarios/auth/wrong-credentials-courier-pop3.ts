import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is wrong, says Courier over POP',
  servers: 'exim+courier',
  password: wrongPassword,
  args: 'check pop3s://alice@example.test@pop.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  shows: [/pop3s FAILED PASS: -ERR Login failed/],
} satisfies Scenario;
