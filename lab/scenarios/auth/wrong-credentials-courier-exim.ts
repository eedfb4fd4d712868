import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is wrong, says Courier, and so says Exim',
  servers: 'exim+courier',
  password: wrongPassword,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  shows: [/imaps FAILED .*NO Login failed/, /smtp FAILED AUTH: 535 Incorrect authentication data/],
} satisfies Scenario;
