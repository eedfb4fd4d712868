import type { Scenario } from '../../scenario.ts';

export default {
  title: 'The user name lacks its domain',
  args: 'check imaps://alice@imap.example.test smtp://alice@smtp.example.test:587 --address alice@example.test',
  expect: ['settings/username-missing-domain'],
  certainty: 'confirmed',
  shows: [/imaps FAILED .*AUTHENTICATIONFAILED/, /smtp FAILED .*535/],
} satisfies Scenario;
