import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The user name lacks its domain',
  args: 'check imaps://alice@imap.example.test smtp://alice@smtp.example.test:587 --address alice@example.test',
  expect: ['settings/username-missing-domain'],
  accept: ['auth/wrong-credentials'],
  certainty: 'possible',
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535/],
  note: 'Sure only where a second form of the name may be tried.',
} satisfies Scenario;
