import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is wrong, both ways',
  password: wrongPassword,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535 5\.7\.8/],
} satisfies Scenario;
