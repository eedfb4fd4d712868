import { wrongPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password is wrong, and the same is examined three times in a row',
  password: wrongPassword,
  repeat: 3,
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['auth/wrong-credentials'],
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/],
} satisfies Scenario;
