import { umlautPassword } from '../../accounts.ts';
import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The password has umlauts, which the server keeps in an old encoding',
  password: umlautPassword,
  args: 'check imaps://uwe@example.test@imap.example.test smtp://uwe@example.test@smtp.example.test:587',
  expect: ['auth/non-ascii-password'],
  certainty: 'possible',
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535/],
} satisfies Scenario;
