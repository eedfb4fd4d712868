import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The server wants the bare name, and got the whole address',
  args: 'check imaps://bob@example.test@imap.example.test smtp://bob@example.test@smtp.example.test:587',
  expect: ['settings/username-must-not-contain-domain'],
  accept: ['auth/wrong-credentials'],
  certainty: 'possible',
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535/],
  note: 'Sure only where a second form of the name is tried, and that would be a second refusal where the password is wrong.',
} satisfies Scenario;
